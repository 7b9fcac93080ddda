import { costs, signCount } from './sounds.ts'
import type { Spoken } from './spoken.ts'

/** Two letters in the wrong order: the slip of a typist, cheaper than two wrong letters. */
const exchanged = 0.5
const room = 64
const rows = [new Float64Array(room), new Float64Array(room), new Float64Array(room)] as const

/** How far two words are apart: the cheapest way of turning the sounds of one into the other's, beside what they say. 0 is the same. */
export function wordDistance(a: Spoken, b: Spoken): number {
  if (a.sounds === b.sounds) return 0
  const lossA = b.unwritten && !a.unwritten ? a.lossUnwritten : a.loss
  const lossB = a.unwritten && !b.unwritten ? b.lossUnwritten : b.loss
  const saysA = b.unwritten && !a.unwritten ? a.saysUnwritten : a.says
  const saysB = a.unwritten && !b.unwritten ? b.saysUnwritten : b.says
  const says = (saysA + saysB) / 2
  // What one says beyond the other is lost in any case.
  if (Math.abs(saysA - saysB) > says * 1.1) return 1
  const first = costs[(a.codes[0] ?? 0) * signCount + (b.codes[0] ?? 0)] ?? 1
  return Math.min(1, (cheapest(a.codes, b.codes, lossA, lossB) + (first > 0.4 ? 0.25 : 0)) / says)
}

function cheapest(a: Uint8Array, b: Uint8Array, lossA: Float32Array, lossB: Float32Array): number {
  let [earlier, above, row] = rows
  above[0] = 0
  for (let j = 0; j < b.length; j++) above[j + 1] = above[j]! + lossB[j]!
  for (let i = 0; i < a.length; i++) {
    const code = a[i]! * signCount
    const lost = lossA[i]!
    row[0] = above[0]! + lost
    for (let j = 0; j < b.length; j++) {
      let best = above[j]! + costs[code + b[j]!]!
      const without = above[j + 1]! + lost
      if (without < best) best = without
      const added = row[j]! + lossB[j]!
      if (added < best) best = added
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] && earlier[j - 1]! + exchanged < best) {
        best = earlier[j - 1]! + exchanged
      }
      row[j + 1] = best
    }
    const spare = earlier
    earlier = above
    above = row
    row = spare
  }
  return above[b.length]!
}
