import { lossOf } from './loss.ts'
import { classesOf } from './skeleton.ts'
import { codesOf } from './sounds.ts'

/** A word as sounds, ready to be measured against another. */
export interface Spoken {
  sounds: string
  codes: Uint8Array
  /** What each sound costs where the other word lacks it; and where the other is in a script that leaves out short vowels. */
  loss: Uint8Array
  lossUnwritten: Uint8Array
  /** The sums of these: how much the word says. */
  says: number
  saysUnwritten: number
  /** Whether its own script leaves out short vowels. */
  unwritten: boolean
  /** A bit for each class of consonants it has. */
  classes: number
}

/** No name needs more sounds, and a comparison must not be made slow by one. */
const longest = 60

export function spokenWord(whole: string, unwritten: boolean): Spoken {
  const sounds = whole.slice(0, longest)
  const { loss, lossUnwritten } = lossOf(sounds)
  return {
    sounds,
    codes: codesOf(sounds),
    loss,
    lossUnwritten,
    says: sum(loss),
    saysUnwritten: sum(lossUnwritten),
    unwritten,
    classes: classesOf(sounds),
  }
}

function sum(numbers: Uint8Array): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
