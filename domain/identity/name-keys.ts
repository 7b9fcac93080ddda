import { soundsOf, splitWords } from './names/encode.ts'
import { childMark } from './names/roles.ts'

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

const longest = { words: 6, letters: 40 }

/** The words of a name as they are searched; “son of” and “daughter of” left out, for nobody is looked up by them. */
export function nameWords(text: string): string[] {
  const sounds = splitWords(text).map(({ word }) => soundsOf(word))
  const said = sounds.filter((word) => childMark(word)?.at !== 'after')
  return (said.length > 0 ? said : sounds)
    .map((word) => lettersOf(word).slice(0, longest.letters))
    .filter(Boolean)
    .slice(0, longest.words)
}

/** Sounds in small Latin letters, those that papers exchange in one: Khalilov and Xəlilov, Agaev and Aghayev. */
function lettersOf(sounds: string): string {
  return Array.from(sounds, (sign) => letters[sign] ?? sign)
    .join('')
    .replace(/[^a-z]/g, '')
    .replace(/(?<=[aeiou])y(?=[aeou])/g, '')
}

const letters: Readonly<Record<string, string>> = {
  ...{ ə: 'e', A: 'a', '*': 'a', ʿ: 'a', H: 'a', O: 'o', Ë: 'e', ı: 'i', Y: 'i', Ÿ: 'i', ö: 'o', ü: 'u', W: 'u' },
  ...{
    č: 'ch',
    ĉ: 'ch',
    ç: 'c',
    š: 'sh',
    ş: 's',
    ž: 'zh',
    ğ: 'g',
    Г: 'g',
    q: 'g',
    x: 'h',
    X: 'h',
    К: 'k',
    J: 'j',
    Б: 'p',
  },
  ...{ θ: 't', ð: 'd', ẓ: 'z', ц: 'ts', S: 's', С: 's', Т: 't', P: 'p', Q: 'ks' },
}

/** The keys of a person: each form of the name, begun at each of its words, so that any word may be typed first. */
export function nameKeys({ familyName, givenNames, ownScript }: NameForms): string[] {
  const forms = [[familyName, givenNames].filter(Boolean).join(' '), ownScript ?? '']
  return [...new Set(forms.flatMap((form) => rotations(nameWords(form))))].sort()
}

function rotations(words: readonly string[]): string[] {
  return words.map((_, start) => [...words.slice(start), ...words.slice(0, start)].join(' '))
}

/**
 * What somebody typed, as keys begin with it; the last word may be unfinished. The second reading is the passport's ə; the
 * last leaves off a letter that may be the half of a sound (Mahmo is on its way to Mahmood, Ruk to Rukhsana).
 */
export function searchedWords(text: string): string[][] {
  const asPassports = text.replace(/ə/g, 'a').replace(/Ə/g, 'A')
  // “Aliy” is on its way to Aliyev, which is kept without its y.
  const readings = [text, asPassports].map((one) => nameWords(one.trimEnd().replace(/(?<=[\p{L}])[yY]$/u, '')))
  const begun = readings.map((words) => words.map((word, at) => (at === words.length - 1 ? halfLeftOff(word) : word)))
  const seen = new Set<string>()
  return [...readings, ...begun].filter((words) => !seen.has(words.join(' ')) && seen.add(words.join(' ')))
}

function halfLeftOff(word: string): string {
  return word.length > 2 ? word.replace(/[oeykqcszdtgi]$/, '') : word
}
