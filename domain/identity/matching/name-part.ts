import { type Finding, missing, type Reason } from './finding.ts'
import { slips } from './word-distance.ts'

/** The family name, the given names, or a whole name: its words with what each of them says. */
export interface NamePart {
  words: readonly NameWord[]
  joined: string
  /** The sum over the words. */
  bits: number
}

export interface NameWord {
  text: string
  /** How rare it is, in bits. */
  bits: number
  /** Borne by several persons: a name of its own. */
  known: boolean
}

export type Closeness = 'same' | 'near' | 'vague' | 'different'

/** @returns how close two spellings are; a slip in a short word changes more of it */
export function closeness(a: string, b: string): Closeness {
  if (a === b) return 'same'
  const length = Math.max(a.length, b.length)
  const wrong = slips(a, b)
  if (wrong <= Math.max(length >= 4 ? 1 : 0, Math.floor(length / 3.5))) return 'near'
  return wrong / length <= 0.5 && wrong <= 4 ? 'vague' : 'different'
}

const loss = { same: 0.3, near: 5, vague: 8.5 }

/**
 * Compares two parts of a name, word by word where their number or order differs. A word that one side lacks is no
 * contradiction: papers leave out second names and fathers' names.
 * @param against weight in bits of two names that have nothing in common
 */
export function comparePart(a: NamePart, b: NamePart, against: number): Finding {
  if (a.words.length === 0 || b.words.length === 0) return missing
  if (a.joined === b.joined) return found('same', Math.min(a.bits, b.bits) - loss.same, said('name.same', a, b))
  const whole = closeness(a.joined, b.joined)
  if (whole === 'near') return near(Math.min(a.bits, b.bits), bothKnown(a, b))
  if (a.words.length + b.words.length > 2) {
    const byWord = alignWords(a, b)
    if (byWord) return byWord
  }
  if (isInitial(a, b)) return found('near', 2.5, [{ code: 'name.initial' }])
  if (whole === 'vague' && !bothKnown(a, b)) {
    const weight = Math.max(-2, Math.min(1.5, Math.min(a.bits, b.bits) - loss.vague))
    return found('near', weight, [{ code: 'name.vague' }])
  }
  return found('different', against, [{ code: 'name.different' }])
}

function near(bits: number, known: boolean): Finding {
  const weight = Math.max(0.5, Math.min(7, bits - loss.near)) - (known ? 3 : 0)
  return found('near', weight, [{ code: known ? 'name.similar_name' : 'name.slip' }])
}

/** Ramin and Ramil: both are names, so that one is hardly the other misspelt. */
function bothKnown(a: NamePart, b: NamePart): boolean {
  return a.words.every(({ known }) => known) && b.words.every(({ known }) => known)
}

function isInitial(a: NamePart, b: NamePart): boolean {
  const [shorter, longer] = a.joined.length < b.joined.length ? [a, b] : [b, a]
  return shorter.joined.length === 1 && longer.joined.startsWith(shorter.joined)
}

/** Every word of the side with fewer words must be found on the other; null where one is not. */
function alignWords(a: NamePart, b: NamePart): Finding | null {
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const free = [...more.words]
  let bits = 0
  let slipped = false
  for (const word of fewer.words) {
    const at = bestOf(word, free)
    if (at < 0) return null
    const other = free.splice(at, 1)[0]!
    const exact = other.text === word.text
    slipped ||= !exact
    bits += exact ? Math.min(word.bits, other.bits) : Math.max(0.5, Math.min(word.bits, other.bits) - loss.near)
  }
  const equal = free.length === 0
  const code = slipped ? 'name.slip' : equal ? 'name.other_order' : 'name.part'
  return found(equal && !slipped ? 'same' : 'near', bits - (equal ? 1 : 2), [{ code }])
}

function bestOf(word: NameWord, others: readonly NameWord[]): number {
  const same = others.findIndex(({ text }) => text === word.text)
  return same >= 0 ? same : others.findIndex(({ text }) => closeness(text, word.text) === 'near')
}

function said(code: string, a: NamePart, b: NamePart): Reason[] {
  const bits = Math.min(a.bits, b.bits) / Math.max(a.words.length, 1)
  return bits >= 10 ? [{ code }, { code: 'name.rare' }] : bits <= 6 ? [{ code }, { code: 'name.common' }] : [{ code }]
}

function found(likeness: Finding['likeness'], weight: number, reasons: readonly Reason[]): Finding {
  return { likeness, weight, reasons }
}
