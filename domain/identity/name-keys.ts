import anyAscii from 'any-ascii'

/**
 * How a name is found, in whatever script and spelling it is typed. Names are folded to small Latin letters: ə becomes e
 * (as it is typed without an Azerbaijani keyboard) beside the a of the passport spelling, which is a form of its own.
 */

/** The forms in which a person's name is written; null where there is none. */
export interface NameForms {
  familyName: string | null
  givenNames: string | null
  ownScript: string | null
}

/** Son of, daughter of: said after a father's name in every way of writing it, and never what a person is looked up by. */
const particles = new Set(['oglu', 'ogli', 'ogly', 'gizi', 'kizi', 'kyzy'])
const longest = { words: 6, letters: 40 }

/** The words of a name as they are compared; particles left out. */
export function nameWords(text: string): string[] {
  const words = anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['`]/g, '')
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((word) => spelling(word).slice(0, longest.letters))
  const said = words.filter((word) => !particles.has(word))
  return (said.length > 0 ? said : words).slice(0, longest.words)
}

/** Spellings of one sound that papers use side by side: Aliyev and Aliev, Khalilov and Xəlilov, Джафаров and Jafarov. */
function spelling(word: string): string {
  return word
    .replace(/dzh/g, 'j')
    .replace(/kh|x/g, 'h')
    .replace(/gh|q/g, 'g')
    .replace(/(?<=[aeiou])y(?=[aeou])/g, '')
}

/** The keys of a person: each form of the name, begun at each of its words, so that any word may be typed first. */
export function nameKeys({ familyName, givenNames, ownScript }: NameForms): string[] {
  const forms = [[familyName, givenNames].filter(Boolean).join(' '), ownScript ?? '']
  return [...new Set(forms.flatMap((form) => rotations(nameWords(form))))].sort()
}

function rotations(words: readonly string[]): string[] {
  return words.map((_, start) => [...words.slice(start), ...words.slice(0, start)].join(' '))
}

/** What somebody typed, as keys begin with it; the last word may be unfinished. The second reading is the passport's ə. */
export function searchedWords(text: string): string[][] {
  const readings = [text, text.replace(/ə/g, 'a').replace(/Ə/g, 'A')].map((one) => {
    const words = nameWords(one)
    // “Aliy” is on its way to Aliyev, which is kept without its y.
    return words.map((word, at) => (at === words.length - 1 ? word.replace(/(?<=[aeiou])y$/, '') : word))
  })
  const [first = [], second = []] = readings
  return first.join(' ') === second.join(' ') ? [first] : [first, second]
}
