import { nameWords } from './name-keys.ts'

/** From this length on a word that begins with a name is that name with an ending: Leyla, Leylanın, Leyla's. */
const inflected = 4

/**
 * Whether a piece of text without spaces names one of the others, in any script and spelling and with any ending. What
 * the own names share with theirs names nobody else.
 */
export function namesOthers(own: readonly string[], others: readonly string[]): (piece: string) => boolean {
  const mine = new Set(own.flatMap(nameWords))
  const theirs = [...new Set(others.flatMap(nameWords))].filter((word) => word.length > 1 && !mine.has(word))
  return (piece) =>
    nameWords(piece).some(
      (word) =>
        !mine.has(word) && theirs.some((one) => word === one || (one.length >= inflected && word.startsWith(one))),
    )
}
