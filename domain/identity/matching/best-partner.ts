import { doubt } from './compare.ts'
import type { Expectation } from './list-prior.ts'

/** A pair of two lists: what speaks for it, in bits, and in how many telling fields it contradicts itself. */
export interface ScoredPair {
  left: number
  right: number
  weight: number
  contradictions: number
}

/**
 * Probabilities of pairs where no person is twice in either list: the partners of one row share what is to be given, so that
 * of two that are equally likely neither can be more than half. Where a list may hold a person twice, each pair stands alone.
 */
export function probabilities(pairs: readonly ScoredPair[], expected: Expectation, oneToOne: boolean): number[] {
  const odds = pairs.map(({ weight }) => 2 ** Math.min(200, weight + expected.prior))
  const left = new Map<number, number>()
  const right = new Map<number, number>()
  pairs.forEach((pair, at) => {
    left.set(pair.left, (left.get(pair.left) ?? 0) + odds[at]!)
    right.set(pair.right, (right.get(pair.right) ?? 0) + odds[at]!)
  })
  const covered = oneToOne ? contradicted(expected.coverage) : doubt
  return pairs.map((pair, at) => {
    const rivals = oneToOne ? Math.max(left.get(pair.left)!, right.get(pair.right)!) : odds[at]!
    const factor = pair.contradictions === 1 ? covered : doubt ** pair.contradictions
    return (factor * odds[at]!) / (1 + rivals)
  })
}

/** From this share of rows with a partner on. */
const nearlyEverybody = 0.9
/** One entry in fifty is simply another one; one person in thirty has a twin, or a parent of the same name. */
const shares = { wrong: 0.02, relative: 0.03 }

/**
 * What a contradiction in one telling field leaves. Where nearly everybody of the smaller list stands in the larger one
 * too, two rows that have no other partner are rather one person with a wrong entry than two relatives who are each
 * missing where the other stands. With fewer partners the relative is as likely, and the pair stays to be looked at.
 */
function contradicted(coverage: number): number {
  const wrong = coverage * shares.wrong
  const relative = (1 - coverage) ** 2 * shares.relative
  return coverage >= nearlyEverybody ? Math.max(doubt, wrong / (wrong + relative)) : doubt
}
