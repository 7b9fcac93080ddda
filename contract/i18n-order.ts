import type { Language } from './i18n.ts'

/**
 * Alphabets of the languages. Browsers know no Azerbaijani order, and the database orders by code points, which put Ə
 * behind Z; so the order is ours. Letters that an alphabet lacks stand beside the one they come from.
 */
const latin = 'abcdefghijklmnopqrstuvwxyz'
const alphabets: Partial<Record<Language, string>> = {
  az: 'abcçdeəfgğhxıijkqlmnoöprsştuüvwyz',
  // Names are written in Latin letters as well, and those come first. The order of the letters is not that of their code points.
  ur: `${latin}آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے`,
}

/** The letters in the order of the language; German and Georgian need none of their own. */
export function alphabetOf(language: Language): string {
  return alphabets[language] ?? latin
}

/** What a letter counts as where the alphabet does not hold it. */
const beside: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' }

/**
 * Orders texts as the alphabet of a language does; capitals and marks decide only between texts that are otherwise alike.
 * @returns negative, 0 or positive, for `toSorted`
 */
export function compareText(language: Language): (one: string, other: string) => number {
  const keys = new Map<string, string>()
  const keyOf = (text: string) => {
    const known = keys.get(text)
    if (known !== undefined) return known
    const key = orderKey(language, text)
    keys.set(text, key)
    return key
  }
  return (one, other) => compare(keyOf(one), keyOf(other)) || compare(one, other)
}

/** A text whose code points are in the order of the alphabet. */
export function orderKey(language: Language, text: string): string {
  const alphabet = alphabetOf(language)
  return [...text.toLocaleLowerCase(language === 'az' ? 'az' : 'en').normalize('NFC')]
    .flatMap((letter) => (alphabet.includes(letter) ? letter : [...plain(letter)]))
    .map((letter) => {
      const place = alphabet.indexOf(letter)
      return place === -1 ? letter : String.fromCodePoint(0x1000 + place)
    })
    .join('')
}

function plain(letter: string): string {
  return beside[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
