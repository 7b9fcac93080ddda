import { type Syllables, syllableSounds } from './indic.ts'

/** One letter stands for the hard and the soft sound (க k, g, h; ச s, ch; ட and த t, d; ப p, b), so each keeps a sign of its own. */
const script: Syllables = {
  consonants: {
    ...{
      க: 'К',
      ங: 'n',
      ச: 'С',
      ஞ: 'n',
      ட: 'Т',
      ண: 'n',
      த: 'Т',
      ந: 'n',
      ப: 'Б',
      ம: 'm',
      ய: 'y',
      ர: 'r',
      ல: 'l',
      வ: 'v',
    },
    ...{ ழ: 'l', ள: 'l', ற: 'r', ன: 'n', ஜ: 'j', ஷ: 'š', ஸ: 's', ஹ: 'h', ஶ: 'š', ஃ: 'f' },
  },
  vowels: { அ: 'a', ஆ: 'a', இ: 'i', ஈ: 'i', உ: 'u', ஊ: 'u', எ: 'e', ஏ: 'e', ஐ: 'ai', ஒ: 'o', ஓ: 'o', ஔ: 'au' },
  marks: {
    ...{ 'ா': 'a', 'ி': 'i', 'ீ': 'i', 'ு': 'u', 'ூ': 'u', 'ெ': 'e', 'ே': 'e', 'ை': 'ai', 'ொ': 'o', 'ோ': 'o', 'ௌ': 'au' },
  },
  inherent: 'a',
  silent: '\u0bcd',
  others: {},
}

export function tamilSounds(word: string): string {
  const spelled = word
    .normalize('NFC')
    .replace(/ஃப/g, 'ஃ')
    // No Tamil word may begin with r or l, so names from elsewhere take an i before it: இரத்தினம், Ratnam.
    .replace(/^இ(?=[ரல])/, '')
    .replace(/ற\u0bcdற/g, 'ட\u0bcdர')
  return syllableSounds(spelled, script)
}
