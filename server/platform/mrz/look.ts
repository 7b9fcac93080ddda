import { curveThrough, moved, valueAt } from './fit.ts'
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
  const lines = zone.rows.map((row) => lineOf(gray, row, signs, shape, levels[level]!))
  // Where every line goes on beyond its ends, the zone is longer than was supposed.
  return lines.every(({ goesOn }) => goesOn) ? null : lines.map(({ likes }) => likes)
}

function spread(row: Row): number[] {
  const count = Math.min(row.signs, 9)
  return Array.from({ length: count }, (_, index) => Math.round(((index + 0.5) * row.signs) / count - 0.5))
}

/** As many signs as the line must have; where fewer were seen, those around which look most like signs. */
function lineOf(gray: Gray, row: Row, signs: number, shape: Shape, level: readonly Float32Array[]) {
  const beyond = row.signs === signs ? 1 : Math.min(BEYOND, Math.max(1, Math.abs(signs - row.signs)))
  const from = -beyond
  const to = Math.max(row.signs + beyond, signs - beyond + 1)
  const all: Likeness[] = []
  for (let place = from; place < to; place++) all.push(likeness(patchAt(gray, row, place, shape), level, 2))
  const best = all.map(({ likes }) => most(likes))
  let start = 0
  let largest = -1
  for (let at = 0; at + signs <= all.length; at++) {
    let sum = 0
    for (let place = at; place < at + signs; place++) sum += best[place]!
    if (at === beyond && row.signs === signs) sum += 0.3
    if (sum > largest) [largest, start] = [sum, at]
  }
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
