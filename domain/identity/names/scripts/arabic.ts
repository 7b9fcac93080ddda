/**
 * Arabic, Persian and Urdu. Short vowels are not written; alif, waw and ya are vowels or consonants, so they keep signs
 * that match both. Letters of one sound in Persian and Urdu (ذ ز ض ظ) stand near each other in the table of sounds.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ ا: 'A', أ: 'A', إ: 'A', آ: 'A', ٱ: 'A', ب: 'b', پ: 'p', ت: 't', ٹ: 't', ث: 'θ', ج: 'j', چ: 'č', ح: 'h', خ: 'x' },
  ...{ د: 'd', ڈ: 'd', ذ: 'ð', ر: 'r', ڑ: 'r', ز: 'z', ژ: 'ž', س: 's', ش: 'š', ص: 's', ض: 'ẓ', ط: 't', ظ: 'ẓ', ع: 'ʿ' },
  ...{ غ: 'ğ', ف: 'f', ق: 'q', ک: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ں: 'n', و: 'W', ؤ: 'W', ہ: 'h', ه: 'h' },
  ...{ ة: 'H', ۃ: 'H', ی: 'Y', ي: 'Y', ى: 'Y', ئ: 'Y', ے: 'Y', ۓ: 'Y', ۂ: 'h', ۀ: 'h' },
}

export function arabicSounds(word: string): string {
  const spelled = word
    .normalize('NFC')
    .replace(/[ىی]\u0670/g, 'ا')
    .replace(/([بپتٹجچدڈڑکگ])ھ/g, '$1')
    .replace(/ھ/g, 'ہ')
  return (
    Array.from(spelled, (letter) => letters[letter] ?? '')
      .join('')
      .replace(/^[Aʿ]A/, 'A:')
      .replace(/^A(?!:)/, '*')
      .replace(':', '')
      // Abdul, Abdur, -uddin, -ullah: the article within a name is said with u, or with a or e.
      .replace(/^ʿbdAl/, 'ʿbdul')
      .replace(/AldYn$/, 'udYn')
      .replace(/(?:Al|ul)+h$/, 'ulaH')
      .replace(/h$/, 'H')
      .replace(/Y$/, 'Ÿ')
      .replace(/(.)\1/g, '$1')
  )
}
