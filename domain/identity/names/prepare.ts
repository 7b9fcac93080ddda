import type { KnownName } from '../matching/person.ts'
import { scriptOf, soundsOf, splitWords } from './encode.ts'
import { knownAs } from './known.ts'
import { childMark, type Sex, worthOf } from './roles.ts'
import { type Spoken, spokenWord } from './spoken.ts'

/**
 * A word of a name, ready to be compared: its sounds without the ending of a patronymic and without the -a of a woman's
 * family name.
 */
export interface PreparedWord extends Spoken {
  written: string
  role: 'name' | 'patronymic' | 'initial'
  /** From the field of the family name; null where the whole name stood in one field. */
  family: boolean | null
  /** What the ending tells: -ova, -ovna; -ov, -ovich. */
  sex: Sex | null
  /** 0–1: how much it weighs beside other words. */
  worth: number
  /** Which common names it may be, by number; empty for one that is not known. */
  known: readonly number[]
  /** Its first sound as a word of its own, to be held against an initial. */
  first: Spoken
}

/** A name ready for many comparisons. Holds what it was made of and nothing about other names. */
export interface PreparedName {
  words: readonly PreparedWord[]
  /** Whether it says which word is the father's name. */
  marked: boolean
  /** Orders the two sides of a comparison, so that it is the same both ways. */
  key: string
  /** Filled by `joinedWords` when a comparison asks for it. */
  joined: readonly PreparedWord[] | null
}

/** @returns the name as `comparePrepared` takes it; a name without letters has no words */
export function prepareName({ familyName, givenNames }: KnownName): PreparedName {
  const parted = familyName.trim() !== '' && givenNames.trim() !== ''
  const words = [...wordsOf(givenNames, parted ? false : null), ...wordsOf(familyName, parted ? true : null)].slice(
    0,
    8,
  )
  const weighed = weigh(words)
  const key = weighed
    .map(({ sounds, role, family, sex, unwritten }) => [sounds, role, family, sex, unwritten].join())
    .join(' ')
  return { words: weighed, marked: weighed.some(({ role }) => role === 'patronymic'), key, joined: null }
}

/** Each word joined to the one behind it, for parts that others write as one. */
export function joinedWords(name: PreparedName): readonly PreparedWord[] {
  name.joined ??= name.words.slice(1).map((word, at) => join(name.words[at] as PreparedWord, word))
  return name.joined
}

/** Where a name has hardly another word, Muhammad and Khan are what the person is called by. */
function weigh(words: readonly PreparedWord[]): readonly PreparedWord[] {
  if (words.filter(({ worth }) => worth >= 0.8).length >= 2) return words
  return words.map((word) =>
    word.role === 'name' && word.worth >= 0.4 ? { ...word, worth: Math.max(word.worth, 0.8) } : word,
  )
}

function wordsOf(text: string, family: boolean | null): PreparedWord[] {
  const words: PreparedWord[] = []
  let mark: Sex | null = null
  for (const { written, sounds } of attached(
    splitWords(text).flatMap(({ written, word }) => parted({ written, sounds: soundsOf(word) })),
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

interface Said {
  written: string
  sounds: string
}

/** Abdul with a name of God behind it, the article like the sound behind or not; not Abdullah, Abdullayev. */
const servant = /^(?:ʿbdul|abd(?:[ueao]l|[uo](?=[rsštzdnŠ])))(?!a?[hH]$|ae?v|[oe]v)(.{3,})$/

const servantOfGod = /^(?:ʿ|a)bd[uaoe]l(?:a?[hH]|a)$/

/** عبدالرحمن and Abdurrahman as Abdul Rahman is written: what tells Abdul Hamid from Abdul Majid is the second word. */
function parted({ written, sounds }: Said): Said[] {
  const name = servantOfGod.test(sounds) ? 'alah' : servant.exec(sounds)?.[1]
  if (/^(?:ʿ|a)bd$/.test(sounds)) return [{ written, sounds: 'abdul' }]
  return name
    ? [
        { written, sounds: 'abdul' },
        { written, sounds: name },
      ]
    : [{ written, sounds }]
}

/** Names that make one with the word behind them: Ziaur, Nurul, Saiful, Fazlur, Habibur, Shamsul, Abdul. */
const saidWithArticle =
  /^(?:ẓYA[ʿY]?|nWr|sYf|fẓl|hbYb|šms|nzr|\*nYs|šfYq|rfYq|ʿb[Yd]d?|mhbWb|ʿtYq|\*nWAr|nzm|\*mYn|mYzAn)$/

/**
 * Articles within a name go where those who write them together put them: “Saif ul Islam” and “ضیاء الرحمن” to the word
 * before (Saiful Islam, Ziaur Rahman), the one of -uddin to the word behind.
 */
function attached(words: readonly Said[]): Said[] {
  const done: Said[] = []
  for (const word of words) {
    const last = done.at(-1)
    const arabic = /^\*l(?=..)/.test(word.sounds)
    // اللہ at the beginning is a name with what follows, Allah Ditta; behind another word it ends that one, Rahmatullah.
    if (!last) done.push(word.sounds === '*lH' ? { ...word, sounds: 'alaH' } : word)
    else if (/^(?:\*l)?d[iY]n$/.test(word.sounds) && (arabic || /^ud?$/.test(last.sounds))) {
      if (arabic) done.push({ ...word, sounds: 'udYn' })
      else done[done.length - 1] = { written: `${last.written} ${word.written}`, sounds: 'udin' }
    } else if (last.sounds === 'abdul' && /^\*l./.test(word.sounds)) {
      // عبد الله and عبد الرحمن written apart are what عبدالله and عبدالرحمن are.
      done.push({ ...word, sounds: word.sounds === '*lH' ? 'alah' : word.sounds.slice(2) })
    } else if (arabic && saidWithArticle.test(last.sounds)) {
      done[done.length - 1] = { ...last, sounds: once(`${last.sounds}ul`) }
      done.push({ ...word, sounds: word.sounds.slice(2) })
    } else if (
      /^u[lrsnzš]$/.test(word.sounds) ||
      (/^[*ae]l$/.test(word.sounds) && /^[ʿ*a]{1,2}bd[ua]?$/.test(last.sounds))
    ) {
      done[done.length - 1] = {
        written: `${last.written} ${word.written}`,
        sounds: once(`${last.sounds}${word.sounds}`),
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

/** Words met before: the same few thousand names return all the time. No more is kept of a name than this. */
const met = new Map<string, PreparedWord>()
const mostMet = 5000

function wordOf(written: string, sounds: string, family: boolean | null): PreparedWord {
  const key = `${written} ${sounds}`
  const before = met.get(key)
  const word = before ?? newWord(written, sounds)
  if (!before) {
    if (met.size >= mostMet) met.clear()
    met.set(key, word)
  }
  return family === null ? word : { ...word, family }
}

function newWord(written: string, sounds: string): PreparedWord {
  const unwritten = scriptOf(written) === 'arabic'
  const word = (root: string, role: PreparedWord['role'], sex: Sex | null, worth: number): PreparedWord => {
    const spoken = spokenWord(root, unwritten)
    const first = spokenWord(root.slice(0, 1), unwritten)
    return {
      ...spoken,
      written,
      role,
      family: null,
      sex,
      worth,
      known: role === 'initial' ? [] : knownAs(spoken),
      first,
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
  const spoken = spokenWord(once(`${first.sounds}${second.sounds}`), first.unwritten)
  const written = `${first.written} ${second.written}`
  return {
    ...second,
    ...spoken,
    written,
    worth: Math.max(first.worth, second.worth),
    known: knownAs(spoken),
    first: first.first,
  }
}

/** Doubled sounds once. */
function once(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1')
}
