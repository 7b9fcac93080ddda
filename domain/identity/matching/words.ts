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
    const forms = nameForms({ familyName: sounds.written, givenNames: '' })
    return { text: looseKey(sounds.sounds), sounds, patronymic: sounds.role === 'patronymic', forms }
  })
  if (remembered.size >= most) remembered.clear()
  remembered.set(text, words)
  return words
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
  const wrong = slips(a, b)
  if (wrong <= Math.max(length >= 4 ? 1 : 0, Math.floor(length / 3.5))) return 'near'
  return wrong / length <= 0.5 && wrong <= 4 ? 'vague' : 'different'
}
