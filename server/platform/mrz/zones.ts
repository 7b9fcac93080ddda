import { backwards, raised, slopeAt, valueAt } from './fit.ts'
import type { Row } from './rows.ts'

/** Rows that can be the lines of one zone, from the top. */
export interface Zone {
  rows: Row[]
  signs: 30 | 36 | 44
}

/** From one line to the next in heights of a sign; Doc 9303 has 6.35 mm for signs of about 2.5. */
const SPACING = 2.55

/** All ways in which rows can be the lines of a zone, most likely first. A line that was not seen is supposed to be where it must. */
export function zonesOf(rows: readonly Row[]): Zone[] {
  const zones: [Zone, number][] = []
  const below = (row: Row) => rows.filter((other) => follows(row, other))
  for (const first of rows) {
    for (const second of below(first)) {
      const most = Math.max(first.signs, second.signs)
      if (most <= 31) {
        const thirds = below(second)
        for (const third of thirds) zones.push([{ rows: [first, second, third], signs: 30 }, 3])
        if (thirds.length === 0) {
          zones.push([{ rows: [first, second, beside(second, first, second)], signs: 30 }, 1])
          zones.push([{ rows: [beside(first, second, first), first, second], signs: 30 }, 1])
        }
      }
      if (most <= 37 && most > 30) zones.push([{ rows: [first, second], signs: 36 }, 2])
      if (most <= 46 && most > 36) zones.push([{ rows: [first, second], signs: 44 }, 2])
      // A few signs at one end of both lines may not have been seen.
      if (most <= 36 && most > 28)
        zones.push([{ rows: [first, second], signs: 44 }, 0.2], [{ rows: [first, second], signs: 36 }, 0.2])
    }
    if (first.signs < 28 || rows.some((other) => follows(first, other) || follows(other, first))) continue
    const signs = first.signs > 37 ? 44 : 36
    zones.push([{ rows: [alone(first, -1), first], signs }, 0.5], [{ rows: [first, alone(first, 1)], signs }, 0.5])
  }
  return zones.sort((a, b) => b[1] - a[1]).map(([zone]) => zone)
}

function follows(upper: Row, lower: Row): boolean {
  if (lower === upper) return false
  const pitch = lower.pitch / upper.pitch
  if (pitch < 0.9 || pitch > 1.1) return false
  const center = valueAt(upper.x, upper.signs / 2)
  const from = Math.max(valueAt(upper.x, 0), valueAt(lower.x, 0))
  const to = Math.min(valueAt(upper.x, upper.signs - 1), valueAt(lower.x, lower.signs - 1))
  const shorter = Math.min(upper.signs * upper.pitch, lower.signs * lower.pitch)
  if (to - from < 0.6 * shorter) return false
  const place = lower.signs / 2 + (center - valueAt(lower.x, lower.signs / 2)) / lower.pitch
  const tilt = tiltOf(upper)
  const away = (valueAt(lower.y, place) - valueAt(upper.y, upper.signs / 2)) * Math.cos(tilt)
  const height = (upper.height + lower.height) / 2
  const tiltLower = tiltOf(lower)
  return away > 1.45 * height && away < 3.9 * height && Math.abs(tilt - tiltLower) < 0.09
}

/** The row that stands as far beyond `row` as `to` is from `from`. */
function beside(row: Row, from: Row, to: Row): Row {
  const shift = valueAt(to.y, to.signs / 2) - valueAt(from.y, from.signs / 2)
  const across = valueAt(to.x, 0) - valueAt(from.x, 0)
  return { ...row, x: raised(row.x, across), y: raised(row.y, shift) }
}

function alone(row: Row, side: 1 | -1): Row {
  const tilt = tiltOf(row)
  const away = side * SPACING * row.height
  return { ...row, x: raised(row.x, -away * Math.sin(tilt)), y: raised(row.y, away * Math.cos(tilt)) }
}

/** The same zone with the page upside down: last line first, last sign first. */
export function upsideDown({ rows, signs }: Zone): Zone {
  const turn = (row: Row): Row => {
    const last = row.signs - 1
    return { ...row, x: backwards(row.x, last), y: backwards(row.y, last) }
  }
  return { signs, rows: [...rows].reverse().map(turn) }
}

function tiltOf({ x, y, signs }: Row): number {
  return Math.atan2(slopeAt(y, signs / 2), slopeAt(x, signs / 2))
}
