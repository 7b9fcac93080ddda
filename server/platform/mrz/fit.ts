/** A smooth line through points: a polynomial, counted from any place and in either direction. */
export interface Curve {
  /** Its numbers, lowest power first, for places brought to -1 … 1. */
  powers: readonly number[]
  middle: number
  half: number
  /** Place 0 of the curve is this place of the points; `step` is -1 where it runs backwards. */
  from: number
  step: 1 | -1
}

/** By least squares; a touch of stiffness keeps few points from bending it. */
export function curveThrough(at: readonly number[], values: readonly number[], degree: number): Curve {
  const low = Math.min(...at)
  const high = Math.max(...at)
  const middle = (low + high) / 2
  const half = Math.max(1, (high - low) / 2)
  const size = degree + 1
  const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0))
  for (let point = 0; point < at.length; point++) {
    const place = (at[point]! - middle) / half
    const powers = Array.from({ length: size }, (_, power) => place ** power)
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) rows[i]![j]! += powers[i]! * powers[j]!
      rows[i]![size]! += powers[i]! * values[point]!
    }
  }
  for (let power = 2; power < size; power++) rows[power]![power]! += 0.02 * power
  return { powers: solved(rows), middle, half, from: 0, step: 1 }
}

/** Gauss with the largest pivot: the last column is the right side. */
function solved(rows: number[][]): number[] {
  const size = rows.length
  for (let at = 0; at < size; at++) {
    let pivot = at
    for (let row = at + 1; row < size; row++) if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row
    ;[rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!]
    const head = rows[at]![at]! || 1e-9
    for (let row = 0; row < size; row++) {
      if (row === at) continue
      const factor = rows[row]![at]! / head
      for (let column = at; column <= size; column++) rows[row]![column]! -= factor * rows[at]![column]!
    }
  }
  return rows.map((row, at) => row[size]! / (row[at]! || 1e-9))
}

export function valueAt({ powers, middle, half, from, step }: Curve, place: number): number {
  const at = (from + step * place - middle) / half
  // Beyond the points it goes on straight: a polynomial would run away.
  const within = Math.max(-1, Math.min(1, at))
  let value = 0
  for (let power = powers.length - 1; power >= 0; power--) value = value * within + powers[power]!
  return at === within ? value : value + (at - within) * slopeWithin(powers, within)
}

export function slopeAt({ powers, middle, half, from, step }: Curve, place: number): number {
  const at = (from + step * place - middle) / half
  return (step * slopeWithin(powers, Math.max(-1, Math.min(1, at)))) / half
}

function slopeWithin(powers: readonly number[], at: number): number {
  let slope = 0
  for (let power = powers.length - 1; power >= 1; power--) slope = slope * at + power * powers[power]!
  return slope
}

/** The same curve, counted from another place. */
export function moved(curve: Curve, by: number): Curve {
  return { ...curve, from: curve.from + curve.step * by }
}

export function backwards(curve: Curve, last: number): Curve {
  return { ...curve, from: curve.from + curve.step * last, step: curve.step === 1 ? -1 : 1 }
}

export function raised(curve: Curve, by: number): Curve {
  const [first = 0, ...rest] = curve.powers
  return { ...curve, powers: [first + by, ...rest] }
}
