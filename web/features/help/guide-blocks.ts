/** A guide as the program shows it: what Markdown says, without any HTML. */
export interface Guide {
  title: string
  blocks: readonly Block[]
  /** Address of each picture, by the path in the text; one that is not there is not shown. */
  pictures: Readonly<Record<string, string>>
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; parts: readonly Inline[] }
  | { kind: 'paragraph'; parts: readonly Inline[] }
  | { kind: 'picture'; source: string; alt: string }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em'; parts: readonly Inline[] }
  | { kind: 'guide'; guide: string; parts: readonly Inline[] }
