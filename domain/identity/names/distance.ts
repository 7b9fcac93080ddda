import { costs, signCount } from './sounds.ts'
import type { Spoken } from './spoken.ts'

/** Two letters in the wrong order: the slip of a typist, cheaper than two wrong letters. In hundredths, as all costs. */
const exchanged = 50
/** Another sound at the beginning tells names apart more than one further on. */
const otherBeginning = { from: 40, costs: 25 } as const
/** Words farther apart than this share of what they say have nothing in common. */
const farthest = 0.65
const room = 64
const rows = [new Int32Array(room), new Int32Array(room), new Int32Array(room)] as const

/**
 * How far two words are apart: the cheapest way of turning the sounds of one into the other's, beside what they say.
 * 0 is the same; 1 stands for all that is far.
 */
export function wordDistance(a: Spoken, b: Spoken): number {
  if (a.sounds === b.sounds) return 0
  if (unlike(a.classes, b.classes)) return 1
  const [readA, readB] = [b.unwritten && !a.unwritten, a.unwritten && !b.unwritten]
  const saysA = readA ? a.saysUnwritten : a.says
  const saysB = readB ? b.saysUnwritten : b.says
  const says = (saysA + saysB) / 2
  if (Math.abs(saysA - saysB) > says * farthest) return 1
  const cheap = cheapest(
    a.codes,
    b.codes,
    readA ? a.lossUnwritten : a.loss,
    readB ? b.lossUnwritten : b.loss,
    says * farthest,
  )
  const first = costs[a.codes[0]! * signCount + b.codes[0]!]!
  const distance = (cheap + (first > otherBeginning.from ? otherBeginning.costs : 0)) / says
  return distance > farthest ? 1 : distance
}

/** Whether the consonants have so little in common that the letters need not be gone through. */
function unlike(a: number, b: number): boolean {
  return count(a ^ b) > count(a & b) + 1
}

function count(bits: number): number {
  let left = bits
  let found = 0
  for (; left !== 0; found++) left &= left - 1
  return found
}

function cheapest(a: Uint8Array, b: Uint8Array, lossA: Uint8Array, lossB: Uint8Array, limit: number): number {
  let [earlier, above, row] = rows
  const length = b.length
  above[0] = 0
  for (let j = 0; j < length; j++) above[j + 1] = above[j]! + lossB[j]!
  for (let i = 0; i < a.length; i++) {
    const sign = a[i]!
    const code = sign * signCount
    const lost = lossA[i]!
    let before = above[0]! + lost
    let least = before
    row[0] = before
    for (let j = 0; j < length; j++) {
      const other = b[j]!
      let best = above[j]! + costs[code + other]!
      const without = above[j + 1]! + lost
      if (without < best) best = without
      const added = before + lossB[j]!
      if (added < best) best = added
      if (i > 0 && j > 0 && sign === b[j - 1] && a[i - 1] === other && earlier[j - 1]! + exchanged < best) {
        best = earlier[j - 1]! + exchanged
      }
      row[j + 1] = before = best
      if (best < least) least = best
    }
    if (least > limit) return least
    const spare = earlier
    earlier = above
    above = row
    row = spare
  }
  return above[length]!
}
