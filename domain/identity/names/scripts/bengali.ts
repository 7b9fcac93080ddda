import { type Syllables, syllableSounds } from './indic.ts'

/** জ and য are j and z in names from Arabic; শ ষ স are s and sh; the vowel nobody writes is o, a, or silent. */
const script: Syllables = {
  consonants: {
    ...{
      ক: 'k',
      খ: 'x',
      গ: 'g',
      ঘ: 'ğ',
      ঙ: 'ng',
      চ: 'č',
      ছ: 'S',
      জ: 'J',
      ঝ: 'J',
      ঞ: 'n',
      ট: 't',
      ঠ: 't',
      ড: 'd',
      ঢ: 'd',
    },
    ...{
      ণ: 'n',
      ত: 't',
      থ: 't',
      দ: 'd',
      ধ: 'd',
      ন: 'n',
      প: 'p',
      ফ: 'f',
      ব: 'b',
      ভ: 'b',
      ম: 'm',
      য: 'J',
      র: 'r',
      ল: 'l',
    },
    ...{ শ: 'S', ষ: 'S', স: 'S', হ: 'h', ৎ: 't', '\u09dc': 'r', '\u09dd': 'r', '\u09df': 'y', ৰ: 'r', ৱ: 'v' },
  },
  vowels: { অ: 'O', আ: 'a', ই: 'i', ঈ: 'i', উ: 'u', ঊ: 'u', ঋ: 'ri', এ: 'e', ঐ: 'oi', ও: 'o', ঔ: 'ou' },
  marks: { 'া': 'a', 'ি': 'i', 'ী': 'i', 'ু': 'u', 'ূ': 'u', 'ৃ': 'ri', 'ে': 'e', 'ৈ': 'oi', 'ো': 'o', 'ৌ': 'ou' },
  inherent: 'O',
  silent: '\u09cd',
  others: { 'ং': 'ng', 'ঃ': '', 'ঁ': '' },
}

export function bengaliSounds(word: string): string {
  const spelled = word
    .normalize('NFC')
    .replace(/ড\u09bc/g, '\u09dc')
    .replace(/ঢ\u09bc/g, '\u09dd')
    .replace(/য\u09bc/g, '\u09df')
    // As the second of a cluster these are hardly said: য makes the vowel wider, ব doubles its neighbour.
    .replace(/\u09cd\u09af\u09be/g, 'া')
    .replace(/\u09cd\u09af/g, '')
    .replace(/\u0993\u09df(?=\u09be|\u09c7)/g, '\u09f1')
    .replace(/\u09cb\u09df(?=\u09be|\u09c7)/g, '\u09cd\u09f1')
  return syllableSounds(spelled, script).replace(/O$/, '')
}
