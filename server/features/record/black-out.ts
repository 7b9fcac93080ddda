import { namesOthers } from '../../../domain/identity/names-in-text.ts'
import { printedDate } from '../documents/printed-words.ts'

/** What would tell who a person is, wherever somebody wrote it. */
export interface Traits {
  /** Family name, given names, own script. */
  names: readonly string[]
  /** Dates of birth and numbers of documents, as they were typed. */
  marks: readonly string[]
}

const blank = '[…]'

/**
 * Takes the other members of the family out of words that were written about all of them: their names in any script and
 * spelling, their dates of birth, the numbers of their documents. What the person bears as well stays.
 */
export function blackOut(own: Traits, others: readonly Traits[]): (text: string) => string {
  const foreign = namesOthers(
    own.names,
    others.flatMap(({ names }) => names),
  )
  const marks = others
    .flatMap((one) => one.marks)
    .filter((mark) => mark.length > 2 && !own.marks.includes(mark))
    .flatMap((mark) => [mark, printedDate(mark)])
    .sort((a, b) => b.length - a.length)
  if (others.length === 0) return (text) => text
  return (text) => {
    const unmarked = marks.reduce((kept, mark) => kept.replaceAll(mark, blank), text)
    return unmarked.replace(/\S+/gu, (piece) => (foreign(piece) ? blank : piece))
  }
}
