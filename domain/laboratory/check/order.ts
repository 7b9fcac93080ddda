import type { OrderTruth, Verdict } from '../exercise.ts'

/** Right is any order in which nothing is followed by something greater; of two that are equal either may come first. */
export function checkOrder(chosen: readonly string[], { values }: OrderTruth): Verdict {
  const all = Object.keys(values)
  const given = new Set(chosen)
  if (chosen.length !== all.length || given.size !== all.length || all.some((one) => !given.has(one)))
    return { state: 'unreadable', share: 0, says: [{ own: false, code: 'order_incomplete' }] }
  const pairs = chosen.flatMap((one, index) => chosen.slice(index + 1).map((later) => [one, later] as const))
  const kept = pairs.filter(([one, later]) => values[one]! >= values[later]!).length
  if (kept === pairs.length) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  const share = kept / pairs.length
  if (kept === 0) return { state: 'wrong', share, says: [{ own: false, code: 'reversed' }] }
  const code = { own: false, code: 'order_pairs', values: { count: pairs.length - kept } }
  return { state: share >= 0.5 ? 'partly' : 'wrong', share, says: [code] }
}
