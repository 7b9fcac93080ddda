import { curveThrough, moved, slopeAt, valueAt } from './fit.ts'
import type { Gray } from './gray.ts'
import { type Likeness, likeness, patchAt, pointsAt, type Shape } from './likeness.ts'
import type { Row } from './rows.ts'
import type { Templates } from './templates.ts'
import type { Zone } from './zones.ts'

/** Signs of another type, or upside down, are so little like ours. */
const UNLIKE = 0.45
/** Fields beside the first and last sign seen that are looked at too: their signs may not have been seen. */
const BEYOND = 8
/** So like a sign is only a sign. */
const SIGN_BEYOND = 0.8

/**
 * Looks at every sign of a zone, after finding how large, wide, slanted and soft the signs are.
 * @returns for each line and each sign how like it is to each of the 37; null where it is like none
 */
export function look(gray: Gray, { rows, signs }: Zone, { levels }: Templates): Float32Array[][] | null {
  // A line of hardly anything but fillers looks lower than it is; the letters of the other tell.
  const height = Math.max(...rows.map((row) => row.height))
  const zone: Zone = { signs, rows: rows.map((row) => ({ ...row, height })) }
  const probe = zone.rows.flatMap((row) => spread(row).map((place): [Row, number] => [row, place]))
  const value = (shape: Shape, level: number, play: 0 | 1) => {
    let sum = 0
    for (const [row, place] of probe)
      sum += most(likeness(patchAt(gray, row, place, shape), levels[level]!, play).likes)
    return sum / probe.length
  }
  let shape: Shape = { size: 1, wide: 1, slant: 0 }
  let level = bestOf([1, 2, 3, 0], (one) => value(shape, one, 1))
  // Writing that is no zone is left soon: a page may be full of it.
  if (value(shape, level, 1) < UNLIKE) return null
  const size = bestOf([1, 0.92, 1.08, 0.84, 1.16], (one) => value({ ...shape, size: one }, level, 1))
  shape = { ...shape, size }
  const wide = bestOf([1, 0.92, 1.08, 1.16], (one) => value({ ...shape, wide: one }, level, 1))
  shape = { ...shape, wide }
  const slant = bestOf([0, -0.08, 0.08], (one) => value({ ...shape, slant: one }, level, 1))
  shape = { ...shape, slant }
  level = bestOf([0, 1, 2, 3], (one) => value(shape, one, 1))
  const beyond = Math.min(BEYOND, Math.max(1, ...rows.map((row) => Math.abs(signs - row.signs))))
  const seen = zone.rows.map((row) => seenOf(gray, row, beyond, signs, shape, levels[level]!))
  const starts = startsOf(seen, signs)
  const lines = seen.map((one, line) => lineOf(gray, one, starts[line]!, signs, shape, levels[level]!))
  // Where a line goes on beyond its ends, the zone is longer than was supposed.
  return lines.some(({ goesOn }) => goesOn) ? null : lines.map(({ likes }) => likes)
}

function spread(row: Row): number[] {
  const count = Math.min(row.signs, 9)
  return Array.from({ length: count }, (_, index) => Math.round(((index + 0.5) * row.signs) / count - 0.5))
}

/** A row as far as it is looked at: signs from place `from` on, beyond its ends too. */
interface Seen {
  row: Row
  from: number
  all: Likeness[]
  best: number[]
}

function seenOf(
  gray: Gray,
  row: Row,
  beyond: number,
  signs: number,
  shape: Shape,
  level: readonly Float32Array[],
): Seen {
  const all: Likeness[] = []
  const to = Math.max(row.signs, signs) + beyond
  for (let place = -beyond; place < to; place++) all.push(likeness(patchAt(gray, row, place, shape), level, 2))
  return { row, from: -beyond, all, best: all.map(({ likes }) => most(likes)) }
}

/** Where each line begins: they stand below one another, and where they are most like signs on the whole. */
function startsOf(seen: readonly Seen[], signs: number): number[] {
  const [first] = seen
  let starts = seen.map(({ from }) => -from)
  if (!first) return starts
  let largest = -Infinity
  for (let at = 0; at + signs <= first.all.length; at++) {
    const chosen = seen.map((one) => {
      const below = Math.round(at + first.from + offset(first.row, one.row)) - one.from
      const near = (one === first ? [at] : [below - 1, below, below + 1]).filter(
        (start) => start >= 0 && start + signs <= one.all.length,
      )
      return near.map((start) => [start, worthFrom(one, start, signs)] as const).sort((a, b) => b[1] - a[1])[0]
    })
    if (chosen.some((one) => !one)) continue
    const sum = chosen.reduce((all, one) => all + one![1], 0)
    if (sum > largest) [largest, starts] = [sum, chosen.map((one) => one![0])]
  }
  return starts
}

function worthFrom({ row, from, best }: Seen, start: number, signs: number): number {
  let sum = row.signs === signs && start + from === 0 ? 0.3 : 0
  for (let place = start; place < start + signs; place++) sum += best[place]!
  return sum
}

/** The place of a row that stands below the first sign of another. */
function offset(upper: Row, lower: Row): number {
  const middle = upper.signs / 2
  const [dx, dy] = [slopeAt(upper.x, middle), slopeAt(upper.y, middle)]
  let place = middle
  for (let round = 0; round < 3; round++) {
    const [x, y] = [
      valueAt(lower.x, place) - valueAt(upper.x, middle),
      valueAt(lower.y, place) - valueAt(upper.y, middle),
    ]
    place -= (x * dx + y * dy) / (dx * dx + dy * dy)
  }
  return place - middle
}

/** As many signs as a line has, from where it begins; laid straight through where they stand. */
function lineOf(
  gray: Gray,
  { row, from, all }: Seen,
  start: number,
  signs: number,
  shape: Shape,
  level: readonly Float32Array[],
) {
  const straight = aligned(
    { ...row, x: moved(row.x, start + from), y: moved(row.y, start + from) },
    all.slice(start, start + signs),
    shape,
  )
  const seen = (place: number) => likeness(patchAt(gray, straight, place, shape), level, 1).likes
  const goesOn = Math.max(most(seen(-1)), most(seen(signs))) > SIGN_BEYOND
  return { likes: Array.from({ length: signs }, (_, place) => seen(place)), goesOn }
}

/** The row laid through where its signs were found to stand: then the shape alone decides which sign it is. */
function aligned(row: Row, found: readonly Likeness[], shape: Shape): Row {
  const places: number[] = []
  const xs: number[] = []
  const ys: number[] = []
  for (const [place, { likes, across, down }] of found.entries()) {
    if (most(likes) < 0.6) continue
    const { rightX, rightY, downX, downY } = pointsAt(row, place, shape)
    places.push(place)
    xs.push(valueAt(row.x, place) + across * rightX + down * downX)
    ys.push(valueAt(row.y, place) + across * rightY + down * downY)
  }
  if (places.length < 12) return row
  return { ...row, signs: found.length, x: curveThrough(places, xs, 4), y: curveThrough(places, ys, 4) }
}

function most(likes: Float32Array): number {
  let largest = -1
  for (const like of likes) if (like > largest) largest = like
  return largest
}

export function bestOf<T extends object | number>(choices: readonly T[], value: (choice: T) => number): T {
  let best = choices[0]!
  let most = -Infinity
  for (const choice of choices) {
    const worth = value(choice)
    // The first is what is usual: another must be better than by chance.
    if (worth > most + 0.002) [most, best] = [worth, choice]
  }
  return best
}
