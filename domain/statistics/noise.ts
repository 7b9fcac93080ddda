/** A number from 0 up to but not 1 that follows from a name and a secret: the same name always gives the same. */
export type Chance = (name: string) => number

/**
 * By how much a number is altered: a whole number, as likely below as above nothing, each step further `fall` times as likely as
 * the one before (a two-sided geometric distribution). It has no bound within reach, so that no answer ever rules a number out;
 * bounded noise can be taken off by averaging (Asghar and Kaafar, 2020).
 */
export function noiseOf(chance: number, fall: number): number {
  const centred = 2 * chance - 1
  // From certainty down to the least that a chance can tell: how far from nothing.
  const rest = Math.max(1 - Math.abs(centred), Number.EPSILON)
  const steps = Math.max(0, Math.floor(Math.log((rest * (1 + fall)) / 2) / Math.log(fall)))
  return centred < 0 ? 0 - steps : steps
}
