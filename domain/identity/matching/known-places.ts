import { countryForms, kindsOfPlace, placeForms } from './place-forms.ts'
import { type Word, wordsOfName } from './words.ts'

/** A place as it is compared: in one form, whichever of the known ones was written. */
export interface ReadPlaceName {
  words: readonly Word[]
  country: boolean
}

interface Table {
  /** The words of the first form, by the letters of each. */
  places: ReadonlyMap<string, readonly Word[]>
  countries: ReadonlyMap<string, readonly Word[]>
  kinds: ReadonlySet<string>
}

/** Made when first asked for. */
let table: Table | null = null

/** One place without what it is (şəhəri, District, область), in its first known form; as it was written where nobody knows it. */
export function placeName(written: string): ReadPlaceName {
  table ??= { places: formsIn(placeForms), countries: formsIn(countryForms), kinds: kindsIn(kindsOfPlace) }
  const all = wordsOfName(written)
  const { places, countries, kinds } = table
  const whole = places.get(lettersOf(all))
  if (whole) return { words: whole, country: false }
  const named = all.filter(({ text }) => !kinds.has(text))
  // A village is a kənd, and Kandy is a town: “Kandy District” is named by it.
  const words = named.length > 0 ? named : all.filter(({ text }) => places.has(text))
  if (words.length === 0) return { words: all, country: false }
  const letters = lettersOf(words)
  const country = countries.get(letters)
  return country ? { words: country, country: true } : { words: places.get(letters) ?? words, country: false }
}

/** Every form of a table with the first of its line; of two lines that have one form, the first. */
export function formsIn(lines: string): Map<string, readonly Word[]> {
  const found = new Map<string, readonly Word[]>()
  for (const line of lines.trim().split('\n')) {
    const forms = line.split(' = ').filter((form) => form.trim() !== '')
    const words = forms[0] === undefined ? [] : wordsOfName(forms[0])
    for (const form of forms) {
      const letters = lettersOf(wordsOfName(form))
      if (!found.has(letters)) found.set(letters, words)
    }
  }
  return found
}

function kindsIn(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ text: letters }) => letters))
}

/** Word by word: a text of many words would be cut. */
function wordsOf(text: string): Word[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => wordsOfName(word))
}

export function lettersOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}
