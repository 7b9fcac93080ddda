import type { Layout, Place } from './layout.ts'

export interface MrzNumber {
  signs: string
  check: string
  /** What of the optional field is not the number. */
  rest: string
}

/**
 * The number of the document. One of more than nine signs has a filler where its check digit would be, and goes on in the
 * optional field up to its digit and another filler (parts 5 and 6).
 */
export function readNumber(layout: Layout, at: (place: Place) => string): MrzNumber {
  const [signs, check, optional] = [at(layout.number), at(layout.numberCheck), at(layout.optional)]
  const end = optional.indexOf('<') < 0 ? optional.length : optional.indexOf('<')
  if (!layout.longNumbers || check !== '<' || end < 2) return { signs, check, rest: optional }
  return { signs: signs + optional.slice(0, end - 1), check: optional.slice(end - 1, end), rest: optional.slice(end) }
}
