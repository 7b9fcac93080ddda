import type { Part } from './parts.ts'

const BUCKET = 64

/** Parts that stand beside one another like the signs of a line, from left to right; a line may be tilted or bent. */
export function chainsOf(parts: readonly Part[]): Part[][] {
  const buckets = new Map<string, Part[]>()
  for (const part of parts) {
    const key = `${Math.floor(part.left / BUCKET)} ${Math.floor(part.y / BUCKET)}`
    const bucket = buckets.get(key)
    if (bucket) bucket.push(part)
    else buckets.set(key, [part])
  }
  const next = new Map<Part, Part>()
  const before = new Map<Part, [Part, number]>()
  for (const part of parts) {
    const best = nextOf(part, buckets)
    if (!best) continue
    const [follower, far] = best
    const rival = before.get(follower)
    if (rival && rival[1] <= far) continue
    if (rival) next.delete(rival[0])
    before.set(follower, [part, far])
    next.set(part, follower)
  }
  const chains: Part[][] = []
  for (const part of parts) {
    if (before.has(part)) continue
    const chain: Part[] = []
    for (let at: Part | undefined = part; at; at = next.get(at)) chain.push(at)
    if (chain.length >= 4) chains.push(chain)
  }
  return joined(chains)
}

function nextOf(part: Part, buckets: ReadonlyMap<string, Part[]>): [Part, number] | null {
  const right = part.left + part.width
  const reach = 1.9 * part.height
  let best: [Part, number] | null = null
  const [fromX, toX] = [Math.floor((right - part.height / 2) / BUCKET), Math.floor((right + reach) / BUCKET)]
  const [fromY, toY] = [Math.floor((part.y - part.height) / BUCKET), Math.floor((part.y + part.height) / BUCKET)]
  for (let column = fromX; column <= toX; column++) {
    for (let row = fromY; row <= toY; row++) {
      for (const other of buckets.get(`${column} ${row}`) ?? []) {
        const gap = other.left - right
        if (other === part || gap < -0.25 * part.height || gap > reach || other.x <= part.x) continue
        const ratio = other.height / part.height
        if (ratio < 0.54 || ratio > 1.85) continue
        const off = Math.abs(other.y - part.y)
        if (off > 0.16 * part.height + 0.3 * (other.x - part.x)) continue
        const far = Math.max(gap, 0) + 2 * off
        if (!best || far < best[1]) best = [other, far]
      }
    }
  }
  return best
}

/** Pieces of one line with a hole between them, as where a stamp or a shine covers a few signs. */
function joined(chains: Part[][]): Part[][] {
  const left = [...chains].sort((a, b) => a[0]!.x - b[0]!.x)
  const lines: Part[][] = []
  for (const chain of left) {
    const line = lines.find((one) => goesOn(one, chain))
    if (line) line.push(...chain)
    else lines.push([...chain])
  }
  return lines
}

function goesOn(line: readonly Part[], chain: readonly Part[]): boolean {
  const end = line.at(-1)!
  const start = chain[0]!
  const height = middle(line.map((part) => part.height))
  const ratio = middle(chain.map((part) => part.height)) / height
  const gap = start.left - (end.left + end.width)
  if (gap < -0.2 * height || gap > 7 * height || ratio < 0.8 || ratio > 1.25) return false
  const near = line.slice(-12)
  const first = near[0]!
  const slope = near.length > 3 ? (end.y - first.y) / (end.x - first.x) : 0
  return Math.abs(start.y - (end.y + slope * (start.x - end.x))) < 0.35 * height
}

export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
