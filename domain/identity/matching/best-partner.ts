import { type Doubt, type Trust, trustIn } from './doubts.ts'

/** A pair of two rows: what speaks for it, in bits, and what makes it doubtful whatever its weight. */
export interface ScoredPair {
  left: number
  right: number
  weight: number
  doubts: readonly Doubt[]
}

/** What is expected of the pairs of lists before one is judged. */
export interface Expected {
  /** In bits. */
  prior: number
  trust: Trust
  /** Which share of the rows of the longer list has a partner, 0 to 1; 0 where each pair stands alone. */
  covered: number
  /** Nobody stands twice in either list. */
  oneToOne: boolean
}

export interface Judged {
  /** That the pair is one person. */
  probability: number
  /** The same if its doubts were none. */
  undoubted: number
  /** The same if its doubts were none, and no row had another partner. */
  alone: number
}

/**
 * Probabilities of pairs where no person is twice in either list: the partners of one row share what is to be given, so that
 * of two that are equally likely neither can be more than half. Where a list may hold a person twice, each pair stands alone.
 */
export function judge(pairs: readonly ScoredPair[], { prior, trust, covered, oneToOne }: Expected): Judged[] {
  // Where nearly every row has a partner, hardly any is left without one, and two that are left are likelier each other's.
  const none = 1 - Math.min(mostCovered, covered)
  const plain = pairs.map(({ weight }) => 2 ** Math.min(200, weight + prior) / none)
  const odds = pairs.map(({ doubts }, at) => doubted(plain[at]!, trustIn(doubts, trust)))
  const left = new Map<number, number>()
  const right = new Map<number, number>()
  pairs.forEach((pair, at) => {
    left.set(pair.left, (left.get(pair.left) ?? 0) + odds[at]!)
    right.set(pair.right, (right.get(pair.right) ?? 0) + odds[at]!)
  })
  return pairs.map((pair, at) => {
    const [own, alone] = [odds[at]!, plain[at]!]
    const all = oneToOne ? Math.max(left.get(pair.left)!, right.get(pair.right)!) : own
    return {
      probability: own / (1 + all),
      undoubted: alone / (1 + alone + Math.max(0, all - own)),
      alone: chance(alone),
    }
  })
}

const mostCovered = 0.97

/** @returns how many bits a pair may gain where so large a share of the longer list may have partners */
export function mostGained(covered: number): number {
  return -Math.log2(1 - Math.min(mostCovered, covered))
}

/** However much agrees, a pair with a doubt is no likelier than such pairs are. */
function doubted(odds: number, trust: number): number {
  const left = trust * chance(odds)
  return trust === 1 ? odds : left / (1 - left)
}

function chance(odds: number): number {
  return odds / (1 + odds)
}
