/**
 * How a name leaves its own script. The passport spelling follows what Azerbaijani passports are seen to use (Əliyev →
 * Aliyev, Quliyev → Guliyev); no published table was found, so it is an assumption, and ICAO Doc 9303 part 3 would give
 * E for Ə. Two spellings of one name are exactly what the people at these desks meet.
 */
export function azerbaijaniPassportSpelling(name: string): string {
  return replaceLetters(name, latin)
}

/** German passports write the dotted letters out in the machine-readable zone (ICAO Doc 9303 part 3, section 6). */
export function germanPassportSpelling(name: string): string {
  return replaceLetters(name, { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })
}

/** As Soviet and Russian papers spell an Azerbaijani name: roots by custom (Məmməd → Мамед), the rest by sound. */
export function azerbaijaniCyrillicSpelling(name: string): string {
  return name
    .split(/([\s-]+)/)
    .map(cyrillicWord)
    .join('')
}

/** Upper case with the dotted İ and the dotless I kept apart. */
export function azerbaijaniUpperCase(text: string): string {
  return text.toLocaleUpperCase('az')
}

const latin: Record<string, string> = {
  ə: 'a',
  ç: 'ch',
  c: 'j',
  ğ: 'gh',
  x: 'kh',
  ı: 'i',
  j: 'zh',
  q: 'g',
  ö: 'o',
  ş: 'sh',
  ü: 'u',
}

function replaceLetters(text: string, table: Record<string, string>): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLocaleLowerCase('az')
    const found = table[lower]
    if (found === undefined) return letter === 'İ' ? 'I' : letter
    return letter === lower ? found : capital(found)
  }).join('')
}

const roots: readonly [RegExp, string][] = [
  [/məhəmməd/, 'магомед'],
  [/məmməd/, 'мамед'],
  [/əhməd/, 'ахмед'],
  [/səməd/, 'самед'],
  [/məhərrəm/, 'магеррам'],
  [/ələkbər/, 'алекпер'],
  [/əkbər/, 'акпер'],
  [/həsən/, 'гасан'],
  [/hüseyn/, 'гусейн'],
  [/rəcəb/, 'раджаб'],
  [/rüstəm/, 'рустам'],
  [/süleyman/, 'сулейман'],
  [/kərim/, 'керим'],
]

const sounds: readonly [RegExp, string][] = [
  [/(?<=[eəöüi])l(?=[bcçdfgğhxjkqmnprsştvyz])/g, 'ль'],
  [/(?<=[eü])l$/, 'ль'],
  [/iyy?ə/g, 'ия'],
  [/[iı]ye/g, 'ие'],
  [/ye/g, 'е'],
  [/(?<=[bcçdfgğhxjkqlmnprsştvz])yə/g, 'ья'],
  [/y[əa]/g, 'я'],
  [/yu/g, 'ю'],
  [/y[iı]/g, 'и'],
  [/y/g, 'й'],
  [/^e/, 'э'],
  [/^ü/, 'у'],
  [/^ö/, 'о'],
  [/h(?=[bcçdfgğxjklmnpqrsştvzй]|$)/g, 'х'],
  [/cı/g, 'джи'],
  [/c/g, 'дж'],
]

const letters: Record<string, string> = Object.fromEntries(
  'aа əа bб çч dд eе fф gг ğг hг xх ıы iи jж kк qг lл mм nн oо öё pп rр sс şш tт uу üю vв zз'
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
)

function cyrillicWord(word: string): string {
  if (!/\p{L}/u.test(word)) return word
  let text = word.toLocaleLowerCase('az')
  for (const [pattern, replacement] of roots) text = text.replace(pattern, replacement)
  for (const [pattern, replacement] of sounds) text = text.replace(pattern, replacement)
  return capital(Array.from(text, (letter) => letters[letter] ?? letter).join(''))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
