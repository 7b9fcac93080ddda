import { middle } from './chains.ts'
import { type Curve, curveThrough, moved, slopeAt, valueAt } from './fit.ts'
import type { Part } from './parts.ts'

/** A line of signs that stand at equal steps. The middle of sign k is at (x(k), y(k)); signs are counted from 0. */
export interface Row {
  x: Curve
  y: Curve
  /** Height of its signs, in pixels. */
  height: number
  pitch: number
  /** How many signs there are from the first to the last that were seen. */
  signs: number
}

const FEWEST = 18

/** The row in a chain of parts, when its parts keep one step; otherwise it is ordinary writing, or none. */
export function rowOf(chain: readonly Part[]): Row | null {
  if (chain.length < 10) return null
  const height = upperHeight(chain)
  const fair = chain.filter((part) => part.height > 0.58 * height && part.height < 1.3 * height)
  const singles = fair.filter((part) => part.width < 1.02 * height)
  if (singles.length < 9) return null
  let step = firstStep(singles, height)
  if (!step) return null
  let places = walk(singles, step)
  let kept = singles
  let x = curveThrough([0, 1], [0, 1], 1)
  for (let round = 0; round < 4; round++) {
    x = curveThrough(
      places,
      kept.map((part) => part.x),
      2,
    )
    ;[kept, places] = placed(singles, x)
    if (kept.length < 9) return null
  }
  step = slopeAt(x, middle(places))
  const off = Math.sqrt(
    kept.reduce((sum, part, index) => sum + ((part.x - valueAt(x, places[index]!)) / step!) ** 2, 0) / kept.length,
  )
  if (off > 0.17 || kept.length < 0.6 * singles.length) return null
  const y = levelOf(kept, places, height)
  const [first, last] = ends(fair, kept, places, x, y, step, height)
  const signs = last - first + 1
  if (signs < FEWEST) return null
  return { x: moved(x, first), y: moved(y, first), height, pitch: step, signs }
}

/** Letters and figures are taller than fillers; a few torn signs do not count. */
function upperHeight(chain: readonly Part[]): number {
  const heights = chain.map((part) => part.height).sort((a, b) => a - b)
  return heights[Math.floor(heights.length * 0.7)]!
}

function firstStep(parts: readonly Part[], height: number): number | null {
  const steps = parts.slice(1).map((part, index) => part.x - parts[index]!.x)
  const near = steps.filter((step) => step > 0.55 * height && step < 1.75 * height)
  if (near.length < 6) return null
  return middle(near)
}

function walk(parts: readonly Part[], step: number): number[] {
  let place = 0
  let local = step
  return parts.map((part, index) => {
    if (index === 0) return 0
    const apart = part.x - parts[index - 1]!.x
    const signs = Math.max(0, Math.round(apart / local))
    if (signs === 1) local = 0.9 * local + 0.1 * Math.min(Math.max(apart, 0.9 * step), 1.1 * step)
    place += signs
    return place
  })
}

/** Each part with the sign it is by the curve; those between two signs are left out. */
function placed(parts: readonly Part[], x: Curve): [Part[], number[]] {
  const kept: Part[] = []
  const places: number[] = []
  let near = 0
  for (const part of parts) {
    for (let tries = 0; tries < 5; tries++) near += (part.x - valueAt(x, near)) / (slopeAt(x, near) || 1)
    const place = Math.round(near)
    if (Math.abs(near - place) > 0.3) continue
    kept.push(part)
    places.push(place)
  }
  return [kept, places]
}

function levelOf(parts: readonly Part[], places: readonly number[], height: number): Curve {
  const degree = parts.length > 18 ? 4 : 2
  let y = curveThrough(
    places,
    parts.map((part) => part.y),
    2,
  )
  const close = parts.map((part, index) => Math.abs(part.y - valueAt(y, places[index]!)) < 0.2 * height)
  if (close.filter(Boolean).length > 8) {
    y = curveThrough(
      places.filter((_, index) => close[index]),
      parts.filter((_, index) => close[index]).map((part) => part.y),
      degree,
    )
  }
  return y
}

/** The first and the last sign, signs that touch included. */
function ends(
  fair: readonly Part[],
  kept: readonly Part[],
  places: readonly number[],
  x: Curve,
  y: Curve,
  step: number,
  height: number,
): [number, number] {
  let [first, last] = [Math.min(...places), Math.max(...places)]
  for (const part of fair) {
    if (kept.includes(part) || part.width < 1.02 * height) continue
    const from = Math.round((part.left + step * 0.45 - valueAt(x, 0)) / step)
    const to = Math.round((part.left + part.width - step * 0.45 - valueAt(x, 0)) / step)
    if (Math.abs(part.y - valueAt(y, from)) > 0.4 * height) continue
    if (from < first && from >= first - 12) first = from
    if (to > last && to <= last + 12) last = to
  }
  return [first, last]
}
