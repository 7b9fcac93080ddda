import { foldedCode, looksLikeCode } from '../../../domain/identity/code-keys.ts'
import { searchedWords } from '../../../domain/identity/name-keys.ts'

/** One way of looking through the keys: those that begin with `from`; of them, those that have each further word too. */
export interface Range {
  from: string
  others: readonly string[]
}

/**
 * The ways to look for what was typed, the next only where the one before finds nothing: the words as they stand, all but
 * the last of them whole; then with ə as passports write it; then as a reference without figures; then the beginnings of the
 * words in any order. A figure can only stand in a reference or a number.
 */
export function rangesOf(typed: string): Range[] {
  const code = foldedCode(typed)
  if (looksLikeCode(typed)) return code === '' ? [] : [{ from: code, others: [] }]
  const readings = searchedWords(typed).filter((words) => words.length > 0)
  const asTyped = readings.map((words) => ({ from: words.join(' '), others: [] }))
  const looser = readings.filter((words) => words.length > 1).map(beginnings)
  const reference = code !== '' && asTyped.every(({ from }) => from !== code) ? [{ from: code, others: [] }] : []
  return [...asTyped, ...reference, ...looser]
}

/** The longest word narrows most. */
function beginnings(words: readonly string[]): Range {
  const lead = words.reduce((longest, word) => (word.length > longest.length ? word : longest))
  const at = words.indexOf(lead)
  return { from: lead, others: words.filter((_, index) => index !== at) }
}

/** Whether a key lies in a range. The database asks the same of its rows. */
export function liesIn({ from, others }: Range, key: string): boolean {
  return key.startsWith(from) && others.every((word) => ` ${key}`.includes(` ${word}`))
}
