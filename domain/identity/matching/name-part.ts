import { isTitle } from '../names/roles.ts'
import { type Finding, missing, type Reason } from './finding.ts'
import { slips } from './word-distance.ts'
import { type Closeness, closeness, typedCloseness, type Word } from './words.ts'

/** The family name, the given names, or a whole name: its words with what each of them says. */
export interface NamePart {
  words: readonly NameWord[]
  joined: string
  /** The sum over the words. */
  bits: number
}

export interface NameWord {
  word: Word
  /** How rare it is, in bits. */
  bits: number
  /** Borne by several persons: a name of its own. */
  known: boolean
}

export function partOf(words: readonly NameWord[]): NamePart {
  return {
    words,
    joined: words.map(({ word }) => word.text).join(''),
    bits: words.reduce((sum, { bits }) => sum + bits, 0),
  }
}

const loss = { same: 0.3, near: 5, vague: 8.5 }

/**
 * Compares two parts of a name, word by word where their number or order differs. A word that one side lacks is no
 * contradiction: papers leave out second names and fathers' names.
 * @param against weight in bits of two names that have nothing in common
 */
export function comparePart(a: NamePart, b: NamePart, against: number): Finding {
  if (a.words.length === 0 || b.words.length === 0) return missing
  const bits = Math.min(a.bits, b.bits)
  const whole = wholeCloseness(a, b)
  if (whole === 'same') return found('same', bits - loss.same, rarityToo('name.same', bits / Math.max(1, telling(a))))
  if (whole === 'near') return near(bits, bothKnown(a, b))
  if (a.words.length + b.words.length > 2) {
    const byWord = alignWords(a, b)
    if (byWord) return byWord
  }
  if (isInitial(a, b)) return found('near', 2.5, [{ code: 'name.initial' }])
  if (whole === 'vague' && !bothKnown(a, b)) {
    const weight = Math.max(-2, Math.min(1.5, bits - loss.vague))
    return found('near', weight, [{ code: 'name.vague' }])
  }
  // Begum and Khatun are no two names.
  if (titlesAlone(a) && titlesAlone(b)) return missing
  return found('different', against, [{ code: 'name.different' }])
}

function titlesAlone({ words }: NamePart): boolean {
  return words.every(({ word }) => isTitle(word.sounds))
}

/** What `comparePart` says at most of two such parts: an initial, the rarer of both, and half a bit for each word that slipped. */
export function mostOfPart(a: NamePart, b: NamePart): number {
  const words = Math.min(a.words.length, b.words.length)
  return words === 0 ? 0 : Math.max(2.5, Math.min(a.bits, b.bits) + words / 2)
}

/** Several words are one by their letters only where somebody joined or parted them; otherwise each has to find its own. */
function wholeCloseness(a: NamePart, b: NamePart): Closeness {
  if (a.joined === b.joined) return 'same'
  const [one, other] = [a.words[0]!, b.words[0]!]
  if (a.words.length === 1 && b.words.length === 1) return closeness(one.word, other.word)
  const typed = typedCloseness(a.joined, b.joined)
  return typed === 'near' && (a.words.length === b.words.length || slips(a.joined, b.joined, 1) > 1) ? 'vague' : typed
}

function near(bits: number, known: boolean): Finding {
  const weight = Math.max(0.5, Math.min(7, bits - loss.near)) - (known ? 3 : 0)
  return found('near', weight, [{ code: known ? 'name.similar_name' : 'name.slip' }])
}

/**
 * Ramin and Ramil: both are names, so that one is hardly the other misspelt. A word that is far rarer than the other is
 * rather its misspelling, which comes up again where a name is very common.
 */
function bothKnown(a: NamePart, b: NamePart): boolean {
  const known = [...a.words, ...b.words].every((word) => word.known)
  return known && Math.abs(a.bits - b.bits) < muchRarer
}
const muchRarer = 4.5

function isInitial(a: NamePart, b: NamePart): boolean {
  const [shorter, longer] = a.joined.length < b.joined.length ? [a, b] : [b, a]
  return shorter.joined.length === 1 && longer.joined.startsWith(shorter.joined)
}

/** Every word of the side with fewer words must be found on the other; null where one is not. */
function alignWords(a: NamePart, b: NamePart): Finding | null {
  const turned = a.words.length > b.words.length || (a.words.length === b.words.length && a.joined > b.joined)
  const [fewer, more] = turned ? [b, a] : [a, b]
  const free = [...more.words]
  let bits = 0
  let slipped = false
  let similar = false
  for (const one of fewer.words) {
    const at = bestOf(one, free)
    if (at < 0) return null
    const other = free.splice(at, 1)[0]!
    const exact = closeness(other.word, one.word) === 'same'
    slipped ||= !exact
    similar ||= !exact && one.known && other.known && Math.abs(one.bits - other.bits) < muchRarer
    bits += exact ? Math.min(one.bits, other.bits) : Math.max(0.5, Math.min(one.bits, other.bits) - loss.near)
  }
  const equal = free.length === 0
  const code = similar ? 'name.similar_name' : slipped ? 'name.slip' : equal ? 'name.other_order' : 'name.part'
  return found(equal && !slipped ? 'same' : 'near', bits - (equal ? 1 : 2), [{ code }])
}

function bestOf({ word }: NameWord, others: readonly NameWord[]): number {
  const same = others.findIndex((other) => closeness(other.word, word) === 'same')
  return same >= 0 ? same : others.findIndex((other) => closeness(other.word, word) === 'near')
}

/** Words that say something: Md beside Rafiqul does not make it a common name. */
function telling({ words }: NamePart): number {
  return words.filter(({ bits }) => bits > 0).length
}

function rarityToo(code: string, bits: number): Reason[] {
  return bits >= 10 ? [{ code }, { code: 'name.rare' }] : bits <= 6 ? [{ code }, { code: 'name.common' }] : [{ code }]
}

function found(likeness: Finding['likeness'], weight: number, reasons: readonly Reason[]): Finding {
  return { likeness, weight, reasons }
}
