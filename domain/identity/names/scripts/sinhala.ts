import { type Syllables, syllableSounds } from './indic.ts'

const script: Syllables = {
  consonants: {
    ...{
      ක: 'k',
      ඛ: 'x',
      ග: 'g',
      ඝ: 'g',
      ඟ: 'ng',
      ඞ: 'ng',
      ච: 'č',
      ඡ: 'č',
      ජ: 'j',
      ඣ: 'j',
      ඤ: 'n',
      ඥ: 'gn',
      ට: 't',
      ඨ: 't',
    },
    ...{
      ඩ: 'd',
      ඪ: 'd',
      ණ: 'n',
      ඬ: 'nd',
      ත: 't',
      ථ: 't',
      ද: 'd',
      ධ: 'd',
      න: 'n',
      ඳ: 'nd',
      ප: 'p',
      ඵ: 'p',
      බ: 'b',
      භ: 'b',
    },
    ...{ ම: 'm', ඹ: 'mb', ය: 'y', ර: 'r', ල: 'l', ව: 'v', ශ: 'š', ෂ: 'š', ස: 's', හ: 'h', ළ: 'l', ෆ: 'f' },
  },
  vowels: {
    ...{
      අ: 'a',
      ආ: 'a',
      ඇ: 'ə',
      ඈ: 'ə',
      ඉ: 'i',
      ඊ: 'i',
      උ: 'u',
      ඌ: 'u',
      ඍ: 'ri',
      එ: 'e',
      ඒ: 'e',
      ඓ: 'ai',
      ඔ: 'o',
      ඕ: 'o',
    },
    ඖ: 'au',
  },
  marks: {
    ...{ 'ා': 'a', 'ැ': 'ə', 'ෑ': 'ə', 'ි': 'i', 'ී': 'i', 'ු': 'u', 'ූ': 'u', 'ෘ': 'ru', 'ෙ': 'e', 'ේ': 'e', 'ෛ': 'ai' },
    ...{ 'ො': 'o', 'ෝ': 'o', 'ෞ': 'au' },
  },
  inherent: 'a',
  silent: '\u0dca',
  others: { 'ං': 'n', 'ඃ': '' },
}

export function sinhalaSounds(word: string): string {
  return syllableSounds(word.normalize('NFC').replace(/\u200d/g, ''), script)
}
