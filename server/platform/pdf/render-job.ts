// What the server and the Typst process say to each other.

/** Before anything else: where templates and fonts are. */
export type ProcessSetup = { formsRoot: string; fontDirectories: string[] }

/** `template` is an absolute path below formsRoot; `json` and `pictures` are put beside it while it is compiled. */
export type RenderJob = { id: number; template: string; json: string; pictures: Record<string, Uint8Array> }

export type RenderFault = {
  /** Characters that no font of the form can print, each once, in code point order: they tell no name. */
  missing: string[]
  /** What the compiler found, without anything it quotes: a quotation could be somebody's data. */
  diagnostics: string[]
}

export type RenderAnswer = { id: number } & ({ pdf: Uint8Array } | RenderFault)
