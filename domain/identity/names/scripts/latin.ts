/**
 * Latin letters as passports of many States use them, to sounds. Longer spellings go first; what has been read stands as
 * a sign that no later rule touches. Letters that differ from State to State (c, q, x, g) keep their own sign.
 */
const letters: Readonly<Record<string, string>> = {
  ...{ ə: 'ə', æ: 'ə', ä: 'ə', ı: 'ı', ö: 'ö', ø: 'ö', œ: 'ö', ü: 'ü', ç: 'ç', ş: 'ş', ğ: 'ğ', ġ: 'ğ', ǧ: 'ğ' },
  ...{ č: 'č', š: 'š', ž: 'ž', ß: 's', đ: 'd', ð: 'ð', þ: 'θ', ł: 'l', ḫ: 'x', ẖ: 'x', ḵ: 'x', ẓ: 'ẓ', ż: 'z', ý: 'y' },
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'X'],
  [/(?<=..)que?$/, 'k'],
  // Umlauts written out, as machines and German offices do; Samuel is read so too, and stays near Самуэл.
  [/(?<![aeiouyq])ue/g, 'ü'],
  [/(?<![aeiouy])oe/g, 'ö'],
  [/(?<=[aeiou])j(?=ew|ev$|eva$)/g, 'y'],
  // Noureddine, Salaheddine, as French papers write -uddin.
  [/(?<=...)[eu]dd?ine?$/g, 'udin'],
  [/dzh|dsch|dž|dj(?=[aeiouə])/g, 'j'],
  [/tsch|tch/g, 'č'],
  [/shch/g, 'šč'],
  [/sch/g, 'š'],
  [/zh/g, 'ž'],
  [/c?kh/g, 'x'],
  [/gh/g, 'ğ'],
  [/ch/g, 'ĉ'],
  [/sh/g, 'š'],
  [/th/g, 'θ'],
  [/dh/g, 'ð'],
  [/([bj])h/g, '$1'],
  [/ph/g, 'f'],
  [/t[sz]/g, 'ц'],
  [/ck/g, 'k'],
  [/ks/g, 'Q'],
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
  [/(?<=....[oe])f$/, 'v'],
  // German and Scandinavian papers write Tatjana and Natalja.
  [/(?<=[tl])j(?=[aueo])/g, 'y'],
  [/(?<![aeouəöü])(?:iy|ij|yi|y)$/, 'i'],
  [/^i(?=[aeou])/, 'y'],
  [/ye/g, 'e'],
  [/(?<![aeiouəıöü]|^)yo/g, 'Ë'],
  [/(?<![aeiouəıöü]|^)(?:yu|iu)/g, 'ü'],
  [/(?<![aeiouəıöü])y(?![aeiouəıöü])/g, 'ı'],
]

export function latinSounds(word: string): string {
  const plain = Array.from(word, (letter) => letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')).join('')
  return spellings.reduce((sounds, [written, sign]) => sounds.replace(written, sign), plain)
}
