import type { Gray } from './gray.ts'

/**
 * How wide the sharpest edges of a picture are, in pixels; beyond some of them no writing can be read. 0 for an empty page.
 */
export function softness({ data, width, height }: Gray): number {
  const [half, low] = [width >> 1, height >> 1]
  // Halved first, so that the grain of a camera does not pass for edges.
  const small = new Float32Array(half * low)
  const shades = new Uint32Array(256)
  for (let y = 0; y < low; y++) {
    for (let x = 0; x < half; x++) {
      const at = 2 * y * width + 2 * x
      const shade = (data[at]! + data[at + 1]! + data[at + width]! + data[at + width + 1]!) / 4
      small[y * half + x] = shade
      shades[Math.round(shade)]!++
    }
  }
  const steps = new Uint32Array(256)
  for (let y = 0; y < low; y++) {
    for (let x = 2; x < half; x++) steps[Math.round(Math.abs(small[y * half + x]! - small[y * half + x - 2]!))]!++
  }
  const contrast = share(shades, 0.995) - share(shades, 0.005)
  const steepest = share(steps, 0.998)
  return contrast < 24 ? 0 : (4 * contrast) / Math.max(1, steepest)
}

function share(counts: Uint32Array, part: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [value, count] of counts.entries()) {
    seen += count
    if (seen >= part * all) return value
  }
  return 255
}
