import { type BirthDate, readBirthDate } from './birth-date.ts'
import { readDocumentNumbers } from './document-number.ts'
import type { KnownName, KnownPerson } from './person.ts'
import { wordsOfName } from './words.ts'

/** More names than these are not looked up by. */
const most = { names: 4, words: 3, documents: 4, keys: 30 }

/**
 * The keys under which a person is kept and looked up: two persons are compared only where they share one. Every key holds
 * two things that seldom come together, so that few share it even among millions, and every single thing may be wrong or
 * missing without parting one person from himself: a name without its vowels, the year, the day and month in either order.
 * @returns short ASCII words, `kind:value`, each once; none for a person of whom nothing is known
 */
export function blockingKeys({ names, birthDate, documentNumbers }: KnownPerson): string[] {
  const date = readBirthDate(birthDate)
  const keys = new Set(date ? dateKeys(date) : [])
  for (const number of readDocumentNumbers(documentNumbers).slice(0, most.documents)) {
    keys.add(`p:${number.lookAlike.slice(-8)}`)
  }
  for (const name of names.slice(0, most.names)) for (const key of nameKeys(name, date)) keys.add(key)
  return [...keys].slice(0, most.keys)
}

/** Many stand under the first of January, whose day nobody knew: they are looked up by name and year alone. */
function dateKeys({ digits, month, day }: BirthDate): string[] {
  return day === 0 || (month === 1 && day === 1) ? [] : [`d:${digits.slice(0, 4)}${dayAndMonth(digits)}`]
}

function* nameKeys({ familyName, givenNames }: KnownName, date: BirthDate | null): Iterable<string> {
  const words = [...new Set([...wordsOf(familyName), ...wordsOf(givenNames)])]
  if (words.length > 1) {
    const pair = [words[0]!, words.at(-1)!].sort()
    yield `n:${pair.join('')}`
  }
  if (!date) return
  for (const word of words) {
    yield `y:${word}${date.digits.slice(0, 4)}`
    if (date.day > 0) yield `m:${word}${dayAndMonth(date.digits)}`
  }
}

function wordsOf(text: string): string[] {
  return wordsOfName(text).slice(0, most.words).map(skeleton)
}

/** What is left of a word when vowels and doubled letters go: most spellings of one name have the same. */
function skeleton(word: string): string {
  return (word[0]! + word.slice(1).replace(/[aeiouyhw]/g, '')).replace(/(.)\1+/g, '$1').slice(0, 6)
}

/** Day and month in one order for both ways of writing them. */
function dayAndMonth(digits: string): string {
  return [digits.slice(4, 6), digits.slice(6, 8)].sort().join('')
}
