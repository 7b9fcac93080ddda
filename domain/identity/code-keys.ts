import anyAscii from 'any-ascii'

/**
 * How a reference or the number of a document is found, however it is typed: with hyphens, with spaces, in small letters.
 * The last sign of a key says what it is, because not everybody who finds the case may read each of them.
 */

/** What a key stands for: the reference of the case, an own reference, the number of a means of evidence or of a travel document. */
export type CodeKind = 'reference' | 'own_reference' | 'evidence' | 'travel_document'

/** They sort before every letter and figure, so a beginning finds its key whatever kind it is of. */
export const signOf: Readonly<Record<Exclude<CodeKind, 'reference'>, string>> = {
  own_reference: '!',
  evidence: '#',
  travel_document: '$',
}
const longest = 100

/** Small Latin letters and figures alone; empty where nothing else was there. */
export function foldedCode(text: string): string {
  return anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, longest)
}

/** @returns null for a text without a letter or figure */
export function codeKey(kind: CodeKind, text: string): string | null {
  const folded = foldedCode(text)
  return folded === '' ? null : kind === 'reference' ? folded : folded + signOf[kind]
}

/** What a key of the search stands for; null for a name. */
export function kindOfKey(key: string): CodeKind | null {
  const sign = key.at(-1)
  for (const [kind, one] of Object.entries(signOf)) if (one === sign) return kind as CodeKind
  return /\d/.test(key) ? 'reference' : null
}

/** Whether what was typed can only be a reference or a number: names have no figures. */
export function looksLikeCode(text: string): boolean {
  return /\d/.test(text)
}
