import { wordDistance } from '../names/distance.ts'
import { nameForms } from '../names/forms.ts'
import { type PreparedWord, prepareName } from '../names/prepare.ts'
import { looseKey } from '../names/roles.ts'
import { slips } from './word-distance.ts'

/** A word of a name or place as persons are compared by it. */
export interface Word {
  /** Small Latin letters, the same for most spellings of one name in every script; words are counted by it. */
  text: string
  sounds: PreparedWord
  /** Said after the father's name, or with its ending. */
  patronymic: boolean
  /** What it is looked up by. */
  forms: readonly string[]
}

/** Lists repeat their words; nothing depends on what is remembered here but the time. */
const remembered = new Map<string, readonly Word[]>()
const most = 15_000

/** The words of a text in any script. */
export function wordsOfName(text: string): readonly Word[] {
  const known = remembered.get(text)
  if (known) return known
  const words = prepareName({ familyName: text, givenNames: '' }).words.map((sounds): Word => {
    return { ...spellingOf(sounds), sounds, patronymic: sounds.role === 'patronymic' }
  })
  if (remembered.size >= most) remembered.clear()
  remembered.set(text, words)
  return words
}

/** Whole names hardly ever come again; the words in them do. */
const spelled = new Map<string, Pick<Word, 'text' | 'forms'>>()

function spellingOf({ written, sounds }: PreparedWord): Pick<Word, 'text' | 'forms'> {
  const key = `${written} ${sounds}`
  const known = spelled.get(key)
  if (known) return known
  const spelling = { text: looseKey(sounds), forms: nameForms({ familyName: written, givenNames: '' }) }
  if (spelled.size >= most) spelled.clear()
  spelled.set(key, spelling)
  return spelling
}

export type Closeness = 'same' | 'near' | 'vague' | 'different'

const apart = { same: 0.065, near: 0.22, vague: 0.36 }

/** How close two words are: by their sounds, which spellings in other scripts share, or by the slips of a typist. */
export function closeness(a: Word, b: Word): Closeness {
  if (a.text === b.text) return 'same'
  const heard = wordDistance(a.sounds, b.sounds)
  if (formsOfOne(a, b)) return 'same'
  // Sara and Zara sound alike and are two names.
  if (heard <= apart.same) return a.sounds.known.length > 0 && b.sounds.known.length > 0 ? 'near' : 'same'
  const typed = typedCloseness(a.text, b.text)
  if (heard <= apart.near || typed === 'near') return 'near'
  return heard <= apart.vague || typed === 'vague' ? 'vague' : 'different'
}

/** Giorgi and George, Ayesha and Aisha: known spellings of one name. */
function formsOfOne(a: Word, b: Word): boolean {
  return a.sounds.known.some((name) => b.sounds.known.includes(name))
}

/** By letters alone; a slip in a short word changes more of it. */
export function typedCloseness(a: string, b: string): Closeness {
  if (a === b) return 'same'
  const length = Math.max(a.length, b.length)
  // More slips than half of the letters are told apart from none of the others.
  const wrong = slips(a, b, Math.min(4, Math.floor(length / 2)))
  if (wrong <= Math.max(length >= 4 ? 1 : 0, Math.floor(length / 3.5))) return 'near'
  return wrong / length <= 0.5 && wrong <= 4 ? 'vague' : 'different'
}
