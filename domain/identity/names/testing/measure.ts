import { compareNames } from '../compare.ts'
import type { Kind, LabelledPair } from './pairs.ts'

export interface Scored extends LabelledPair {
  score: number
}

export function scored(pairs: readonly LabelledPair[]): Scored[] {
  const name = (whole: string) => ({ familyName: '', givenNames: whole })
  return pairs.map((pair) => ({ ...pair, score: compareNames(name(pair.a), name(pair.b)).score }))
}

/** The score that the given share of pairs which are not one person reaches or passes. */
export function thresholdAt(share: number, negatives: readonly Scored[]): number {
  const scores = negatives.map(({ score }) => score).sort((a, b) => b - a)
  const score = scores[Math.floor(share * scores.length)] ?? 0
  return score + 1e-9
}

export function shareAbove(threshold: number, pairs: readonly Scored[]): number {
  return pairs.filter(({ score }) => score >= threshold).length / Math.max(1, pairs.length)
}

/** The chance that a pair of one person scores above a pair of two; half where they are equal. */
export function areaUnderCurve(positives: readonly Scored[], negatives: readonly Scored[]): number {
  const sorted = negatives.map(({ score }) => score).sort((a, b) => a - b)
  const below = (score: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const at = sorted[middle] ?? 0
      if (at < score || (orEqual && at === score)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = positives.reduce((sum, { score }) => sum + (below(score, false) + below(score, true)) / 2, 0)
  return wins / Math.max(1, positives.length * sorted.length)
}

export function categoriesOf(pairs: readonly Scored[], kind: Kind): Map<string, Scored[]> {
  const found = new Map<string, Scored[]>()
  for (const pair of pairs)
    if (pair.kind === kind) found.set(pair.category, [...(found.get(pair.category) ?? []), pair])
  return found
}
