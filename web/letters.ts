import anyAscii from 'any-ascii'
import type { Plugin } from 'vite'

/** Greek, Armenian, Hebrew and the alphabets from India to Myanmar; letters that a table of our own reads are never asked for. */
const few = { from: 0x0370, to: 0x10ff } as const
const ownTable = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Georgian}|\p{Script=Arabic}|\p{Script=Bengali}/u
const ownTableToo = /\p{Script=Sinhala}|\p{Script=Tamil}/u

/** How each letter of the alphabets is written in Latin ones. */
export function lettersOfAlphabets(): Record<string, string> {
  const letters: Record<string, string> = {}
  for (let code = few.from; code <= few.to; code++) {
    const letter = String.fromCodePoint(code)
    if (!/[\p{L}\p{M}]/u.test(letter) || ownTable.test(letter) || ownTableToo.test(letter)) continue
    const read = anyAscii(letter)
    if (read !== '') letters[letter] = read
  }
  return letters
}

/**
 * Names are compared in the browser by the same rules as on the server, but the table by which letters of all writing in the
 * world are read weighs more than the program. The page gets these alphabets; names in other
 * writing, as Chinese, are there compared as they are written.
 */
export function alphabets(): Plugin {
  const id = '\0alphabets'
  return {
    name: 'rcms-alphabets',
    enforce: 'pre',
    resolveId: (source) => (source === 'any-ascii' ? id : null),
    load: (asked) =>
      asked === id
        ? `const letters = ${JSON.stringify(lettersOfAlphabets())}
export default (text) => Array.from(text, (letter) => letters[letter] ?? (letter < '\\x80' ? letter : '')).join('')`
        : null,
  }
}
