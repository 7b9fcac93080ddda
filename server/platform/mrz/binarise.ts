import type { Gray } from './gray.ts'

/**
 * Where ink is: darker by the given share than what lies around it, so that a shadow across the page does no harm.
 * @returns 1 for ink and 0 for paper, row by row
 */
export function binarise({ data, width, height }: Gray, share: number, reach: number): Uint8Array {
  const row = width + 1
  const sums = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += data[y * width + x]!
      sums[(y + 1) * row + x + 1] = sums[y * row + x + 1]! + sum
    }
  }
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - reach) * row
    const bottom = Math.min(height, y + reach + 1) * row
    const rows = (bottom - top) / row
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const sum = sums[bottom + right]! - sums[top + right]! - sums[bottom + left]! + sums[top + left]!
      if (data[y * width + x]! * rows * (right - left) < sum * (1 - share)) ink[y * width + x] = 1
    }
  }
  return ink
}
