export interface Scores {
  f1: number
  precision: number
  recall: number
  /** The best F1 that any threshold of the score would give, and the threshold. */
  best: { f1: number; from: number }
}

/** @param truth how many true pairs there are */
export function measure(
  pairs: readonly { probability: number; band: string; left: string; right: string }[],
  truth: number,
): Scores {
  const sorted = [...pairs].sort((a, b) => b.probability - a.probability)
  let right = 0
  const best = { f1: 0, from: 1 }
  sorted.forEach((pair, at) => {
    if (isOne(pair)) right++
    const f1 = (2 * right) / (at + 1 + truth)
    if (f1 > best.f1) Object.assign(best, { f1, from: pair.probability })
  })
  const same = pairs.filter(({ band }) => band === 'same')
  const hits = same.filter(isOne).length
  const [precision, recall] = [hits / Math.max(1, same.length), hits / truth]
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall, best }
}

/** The records say themselves whose they are: rec-123-org, rec-123-dup-0. */
export function isOne({ left, right }: { left: string; right: string }): boolean {
  return personOf(left) === personOf(right)
}

export function personOf(id: string): string {
  return id.split('-').slice(0, 2).join('-')
}
