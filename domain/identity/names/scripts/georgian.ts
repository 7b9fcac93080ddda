/** Georgian letters; ejectives are not written in passports (national system of 2002), ფ is p there and f in older papers. */
const letters: Readonly<Record<string, string>> = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o' },
  ...{
    პ: 'p',
    ჟ: 'ž',
    რ: 'r',
    ს: 's',
    ტ: 't',
    უ: 'u',
    ფ: 'P',
    ქ: 'k',
    ღ: 'ğ',
    ყ: 'q',
    შ: 'š',
    ჩ: 'č',
    ც: 'ц',
    ძ: 'dz',
  },
  ...{ წ: 'ц', ჭ: 'č', ხ: 'x', ჯ: 'j', ჰ: 'h', ჲ: 'y', ჳ: 'v', ჱ: 'e', ჴ: 'q', ჵ: 'o', ჶ: 'f' },
}

export function georgianSounds(word: string): string {
  return Array.from(word, (letter) => letters[letter] ?? '')
    .join('')
    .replace(/ks/g, 'Q')
    .replace(/^i(?=[aeou])/, 'y')
    .replace(/(?<![aeiou]|^)iu/g, 'ü')
    .replace(/(.)\1/g, '$1')
}
