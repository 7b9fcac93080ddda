/**
 * Letters beyond A to Z in machine-readable names: Doc 9303 part 3, section 6. Where the standard leaves the issuing
 * State a choice, all of them are here, the first being the one to write. Letters not listed lose their marks.
 */
const latin = {
  ...{
    Ä: 'AE A',
    Å: 'AA A',
    Æ: 'AE',
    Ð: 'D',
    Ñ: 'N NXX',
    Ö: 'OE O',
    Ø: 'OE O',
    Ü: 'UE UXX U',
    Þ: 'TH',
    ß: 'SS',
    ẞ: 'SS',
  },
  ...{ Đ: 'D', Ħ: 'H', ı: 'I', Ĳ: 'IJ', ĸ: 'Q', Ł: 'L', Ŋ: 'N', Œ: 'OE', Ŧ: 'T' },
  // The standard writes E; passports in use also have A (Əliyev, ALIYEV).
  Ə: 'E A',
}
const cyrillic = {
  ...{ А: 'A', Б: 'B', В: 'V', Г: 'G H', Д: 'D', Е: 'E', Ё: 'E', Ж: 'ZH', З: 'Z', И: 'I Y', І: 'I', Ї: 'I', Й: 'I' },
  ...{ К: 'K', Л: 'L', М: 'M', Н: 'N', О: 'O', П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'KH', Ц: 'TS' },
  ...{ Ч: 'CH', Ш: 'SH', Щ: 'SHCH', Ъ: 'IE', Ы: 'Y', Ь: '', Э: 'E', Ю: 'IU', Я: 'IA', Є: 'IE', Ґ: 'G', Ў: 'U' },
}
/** Cyrillic letters of single languages: Serbian, Macedonian, Belarusian, Bulgarian. */
const cyrillicOfSome = {
  ...{
    Ђ: 'D',
    Ѓ: 'G',
    Ѕ: 'DZ',
    Ј: 'J',
    Љ: 'LJ',
    Њ: 'NJ',
    Ћ: 'C',
    Ќ: 'K KJ',
    Џ: 'DZ DJ',
    Ѐ: 'E',
    Ѣ: 'IE',
    Ѫ: 'U',
    Ѵ: 'Y',
  },
  ...{ Ё: 'E IO', Є: 'IE YE', Ж: 'ZH Z', Ї: 'I YI', Й: 'I Y', Х: 'KH H', Ц: 'TS C', Ч: 'CH C', Ш: 'SH S' },
  ...{ Щ: 'SHCH SHT', Ю: 'IU YU', Я: 'IA YA' },
}
/** Arabic script with the letters of Persian, Urdu, Pashto: X begins what has no letter of its own. Vowel signs go. */
const arabic = {
  ...{ ء: 'XE', آ: 'XAA', أ: 'XAE', ؤ: 'U', إ: 'I', ئ: 'XI', ا: 'A', ب: 'B', ة: 'XTA XAH', ت: 'T', ث: 'XTH', ج: 'J' },
  ...{ ح: 'XH', خ: 'XKH', د: 'D', ذ: 'XDH', ر: 'R', ز: 'Z', س: 'S', ش: 'XSH', ص: 'XSS', ض: 'XDZ', ط: 'XTT', ظ: 'XZZ' },
  ...{ ع: 'E', غ: 'G', ف: 'F', ق: 'Q', ك: 'K', ل: 'L', م: 'M', ن: 'N', ه: 'H', و: 'W', ى: 'XAY', ي: 'Y', ٱ: 'XXA' },
  ...{ ٹ: 'XXT', ټ: 'XRT', پ: 'P', ځ: 'XKE', څ: 'XXH', چ: 'XC', ڈ: 'XXD', ډ: 'XDR', ڑ: 'XXR', ړ: 'XRR', ږ: 'XRX' },
  ...{ ژ: 'XJ', ښ: 'XXS', ک: 'XKK', ګ: 'XXK', ڭ: 'XNG', گ: 'XGG', ں: 'XNN', ڼ: 'XXN', ھ: 'XDO', ۀ: 'XYH', ہ: 'XXG' },
  ...{ ۂ: 'XGE', ۃ: 'XTG', ی: 'XYA', ۍ: 'XXY', ې: 'Y', ے: 'XYB', ۓ: 'XBE', ـ: '' },
}
const letters = new Map<string, readonly string[]>(
  Object.entries({ ...latin, ...cyrillic, ...cyrillicOfSome, ...arabic }).map(([letter, written]) => [
    letter,
    written.split(' '),
  ]),
)

/** A name as a machine-readable zone writes it, parts divided by a space. Apostrophes go, hyphens divide (4.6). */
export function mrzName(name: string): string {
  return signsOf(name)
    .map(([first = '']) => first)
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

/**
 * Whether what is typed can be what was read: `same` letter for letter, `other_letters` where the zone only writes it
 * otherwise, as ALIYEV for Əliyev.
 * @param cut the read name may have lost its end
 */
export function compareNames(typed: string, read: string, cut = false): 'same' | 'other_letters' | 'differs' {
  const plain = typed.trim().replace(/\s+/g, ' ')
  if (plain === read) return 'same'
  const pattern = signsOf(plain).map((ways) =>
    ways.length === 1 ? literally(ways[0]) : `(?:${ways.map(literally).join('|')})`,
  )
  if (new RegExp(`^${pattern.join('').replace(/ +/g, ' +')}$`).test(read)) return 'other_letters'
  return cut && read !== '' && mrzName(plain).startsWith(read) ? 'other_letters' : 'differs'
}

/** For each letter the ways in which it may be written. */
function signsOf(name: string): (readonly string[])[] {
  return Array.from(
    name
      .trim()
      .replace(/[’'ʼ`.]/g, '')
      .replace(/[^\p{L}\p{M}]+/gu, ' ')
      .normalize('NFC'),
  ).map((letter) => {
    const capital = letter === 'ı' ? letter : letter === 'ß' ? letter : letter.toUpperCase()
    return letters.get(capital) ?? [capital.normalize('NFD').replace(/\p{M}/gu, '')]
  })
}

function literally(text = ''): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
