import type { KnownName } from '../matching/person.ts'
import { scriptOf, soundsOf, splitWords } from './encode.ts'
import { lossOf } from './loss.ts'
import { childMark, type Sex, worthOf } from './roles.ts'
import { codesOf } from './sounds.ts'

/** A word of a name, ready to be compared. */
export interface PreparedWord {
  written: string
  /** As it is compared: without the ending of a patronymic and without the -a of a woman's family name. */
  sounds: string
  codes: Uint8Array
  /** What each sound costs where the other name lacks it; and where the other is in a script that leaves out short vowels. */
  loss: Float32Array
  lossUnwritten: Float32Array
  /** The sums of these: how much the word says. */
  says: number
  saysUnwritten: number
  unwritten: boolean
  role: 'name' | 'patronymic' | 'initial'
  /** From the field of the family name; null where the whole name stood in one field. */
  family: boolean | null
  /** What the ending tells: -ova, -ovna; -ov, -ovich. */
  sex: Sex | null
  /** 0–1: how much it weighs beside other words. */
  worth: number
}

/** A name ready for many comparisons. Holds what it was made of and nothing about other names. */
export interface PreparedName {
  words: readonly PreparedWord[]
  /** Each word joined to the one behind it, for parts that others write as one. */
  joined: readonly PreparedWord[]
  /** Orders the two sides of a comparison, so that it is the same both ways. */
  key: string
}

/** @returns the name as `comparePrepared` takes it; a name without letters has no words */
export function prepareName({ familyName, givenNames }: KnownName): PreparedName {
  const parted = familyName.trim() !== '' && givenNames.trim() !== ''
  const words = [...wordsOf(givenNames, parted ? false : null), ...wordsOf(familyName, parted ? true : null)].slice(
    0,
    8,
  )
  const joined = words.slice(1).map((word, at) => join(words[at] as PreparedWord, word))
  const key = words
    .map(({ sounds, role, family, sex, unwritten }) => [sounds, role, family, sex, unwritten].join())
    .join(' ')
  return { words, joined, key }
}

function wordsOf(text: string, family: boolean | null): PreparedWord[] {
  const words: PreparedWord[] = []
  let mark: Sex | null = null
  for (const { written, sounds } of attached(
    splitWords(text).map(({ written, word }) => ({ written, sounds: soundsOf(word) })),
  )) {
    if (sounds === '') continue
    const child = childMark(sounds)
    const last = words.at(-1)
    if (child?.at === 'after' && last) {
      words[words.length - 1] = { ...last, role: 'patronymic', sex: child.sex, worth: last.worth * 0.8 }
    } else if (child?.at === 'before' && last) mark = child.sex
    else {
      words.push(mark ? { ...wordOf(written, sounds, family), role: 'patronymic' } : wordOf(written, sounds, family))
      mark = null
    }
  }
  return words
}

interface Spoken {
  written: string
  sounds: string
}

/** “Saif ul Islam”, “Abd al Rahman”: the article goes to the word before it, as those who write them together do. */
function attached(words: readonly Spoken[]): Spoken[] {
  const done: Spoken[] = []
  for (const word of words) {
    const last = done.at(-1)
    const article =
      /^[u][ldrsnzš]$/.test(word.sounds) ||
      (/^[*ae]l$/.test(word.sounds) && last && /^[ʿ*]?[aʿ]?bd[ua]?$/.test(last.sounds))
    if (last && article) {
      done[done.length - 1] = {
        written: `${last.written} ${word.written}`,
        sounds: `${last.sounds}${word.sounds}`.replace(/(.)\1/g, '$1'),
      }
    } else done.push(word)
  }
  return done
}

/** Endings of a father's name in Russian papers, and of family names, as sounds. */
const ending = {
  son: /(?<=...)(?:ov|ev)ič$/,
  daughter: /(?<=...)(?:ov|ev)na$/,
  sonMark: /(?<=...)[ou][ğgГ]l[uıi]$/,
  daughterMark: /(?<=...)[qgkГ][ıi]z[ıi]$/,
  womansFamily: /(?<=..)(?:ova|eva|skaya)$/,
  mansFamily: /(?<=..)(?:ov|ev|sk[iı]y?)$/,
}

function wordOf(written: string, sounds: string, family: boolean | null): PreparedWord {
  const unwritten = scriptOf(written) === 'arabic'
  const word = (whole: string, role: PreparedWord['role'], sex: Sex | null, worth: number): PreparedWord => {
    const root = whole.slice(0, 32)
    const { loss, lossUnwritten } = lossOf(root)
    return {
      ...{ written, sounds: root, codes: codesOf(root), loss, lossUnwritten, unwritten, role, family, sex, worth },
      says: sum(loss),
      saysUnwritten: sum(lossUnwritten),
    }
  }
  if (sounds.length === 1) return word(sounds, 'initial', null, 0.3)
  if (ending.son.test(sounds)) return word(sounds.replace(ending.son, ''), 'patronymic', 'male', 0.8)
  if (ending.daughter.test(sounds)) return word(sounds.replace(ending.daughter, ''), 'patronymic', 'female', 0.8)
  if (ending.sonMark.test(sounds)) return word(sounds.replace(ending.sonMark, ''), 'patronymic', 'male', 0.8)
  if (ending.daughterMark.test(sounds))
    return word(sounds.replace(ending.daughterMark, ''), 'patronymic', 'female', 0.8)
  if (ending.womansFamily.test(sounds)) {
    return word(sounds.replace(/skaya$/, 'ski').replace(/va$/, 'v'), 'name', 'female', 1)
  }
  if (ending.mansFamily.test(sounds)) return word(sounds.replace(/sk[iı]y?$/, 'ski'), 'name', 'male', 1)
  return word(sounds, 'name', null, worthOf(sounds))
}

function join(first: PreparedWord, second: PreparedWord): PreparedWord {
  const sounds = `${first.sounds}${second.sounds}`.replace(/(.)\1/g, '$1')
  const { loss, lossUnwritten } = lossOf(sounds)
  return {
    ...second,
    ...{ written: `${first.written} ${second.written}`, sounds, codes: codesOf(sounds), loss, lossUnwritten },
    ...{ says: sum(loss), saysUnwritten: sum(lossUnwritten), worth: Math.max(first.worth, second.worth) },
  }
}

function sum(numbers: Float32Array): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
