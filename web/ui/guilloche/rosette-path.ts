/**
 * The fine line work of banknotes and passports: one closed curve whose radius swings between two circles. Many of
 * them, each turned a little, weave the net.
 */
export function rosettePath(radius: number, swing: number, petals: number, phase: number): string {
  const steps = petals * 26
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI
    const r = radius + swing * Math.sin(petals * angle + phase)
    return `${(r * Math.cos(angle)).toFixed(1)} ${(r * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
