import { type BirthDate, readBirthDate } from './birth-date.ts'
import { readDocumentNumbers } from './document-number.ts'
import type { KnownName, KnownPerson } from './person.ts'
import { placeWords } from './place.ts'
import { commonForms } from './rarity.ts'
import { wordsOfName } from './words.ts'

/** More names than these are not looked up by. */
const most = { names: 4, words: 3, documents: 4, keys: 30 }

/**
 * The keys under which a person is kept and looked up: two persons are compared only where they share one. Every key holds
 * two things that seldom come together, so that few share it even among millions, and every single thing may be wrong or
 * missing without parting one person from himself: a name without its vowels, the year, the day and month in either order.
 * @returns short ASCII words, `kind:value`, each once; none for a person of whom nothing is known
 */
export function blockingKeys({ names, birthDate, birthPlace, documentNumbers }: KnownPerson): string[] {
  const date = readBirthDate(birthDate)
  const keys = new Set(date ? dateKeys(date) : [])
  for (const number of readDocumentNumbers(documentNumbers).slice(0, most.documents)) {
    keys.add(`p:${number.lookAlike.slice(-8)}`)
  }
  for (const name of names.slice(0, most.names))
    for (const key of nameKeys(name, date, placeForm(birthPlace))) keys.add(key)
  return [...keys].slice(0, most.keys)
}

/** Many stand under the first of January, whose day nobody knew: they are looked up by name and year alone. */
function dateKeys({ digits, month, day }: BirthDate): string[] {
  return day === 0 || (month === 1 && day === 1) ? [] : [`d:${digits.slice(0, 4)}${dayAndMonth(digits)}`]
}

function* nameKeys({ familyName, givenNames }: KnownName, date: BirthDate | null, place: string): Iterable<string> {
  const forms = [...new Set([...formsOf(familyName), ...formsOf(givenNames)])]
  if (forms.length > 1) yield `n:${[forms[0]!, forms.at(-1)!].sort().join('')}`
  for (const word of forms.flatMap((form) => telling(form, forms))) {
    if (place) yield `l:${word}.${place}`
    if (date) yield `y:${word}${date.digits.slice(0, 4)}`
    if (date && date.day > 0) yield `m:${word}${dayAndMonth(date.digits)}`
  }
  if (!date || !place) return
  for (const first of new Set(forms.map((form) => form[0]))) yield `i:${first}${place}${date.digits.slice(0, 4)}`
}

/** A name that very many bear tells nobody from another alone; with the beginning of another word it does. */
function telling(form: string, all: readonly string[]): string[] {
  if (!commonForms.has(form) || all.length === 1) return [form]
  return all.filter((other) => other !== form).map((other) => form + other[0]!.toUpperCase())
}

/** What words are looked up by: their consonants in classes, alike for most spellings in every script. */
function formsOf(text: string): string[] {
  return wordsOfName(text)
    .slice(0, most.words)
    .flatMap(({ forms }) => forms.slice(0, 1).map((form) => form.slice(0, 6)))
}

function placeForm(place: string): string {
  const forms = placeWords(place).words.flatMap(({ forms }) => forms.slice(0, 1))
  return forms.join('').slice(0, 6)
}

/** The digits of day and month in one order, whichever was written first and if two changed places. */
function dayAndMonth(digits: string): string {
  return [...digits.slice(4)].sort().join('')
}
