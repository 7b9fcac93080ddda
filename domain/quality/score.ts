/**
 * The score of an authority or a State: of the applications that are neither over nor stopped, how many have nothing to mend
 * that both sides can see, and how many have nothing to look at either. Notes and what was accepted with a reason do not count.
 */
export interface QualityScore {
  applications: number
  withoutMend: number
  withoutLook: number
  persons: number
  personsWithout: number
  accepted: number
}

export function sumOf(scores: readonly QualityScore[]): QualityScore {
  const sum = (of: keyof QualityScore) => scores.reduce((total, score) => total + score[of], 0)
  return {
    applications: sum('applications'),
    withoutMend: sum('withoutMend'),
    withoutLook: sum('withoutLook'),
    persons: sum('persons'),
    personsWithout: sum('personsWithout'),
    accepted: sum('accepted'),
  }
}

/** Fewer applications than these are told to nobody who may not see them one by one. */
export const leastTold = 5

/**
 * Which parts of a total are not told to whoever may not see the applications themselves: those of too few, and where these
 * could be found by taking the others from the total, the next smallest as well. Positions in the list.
 */
export function untold(parts: readonly number[]): Set<number> {
  const order = [...parts.keys()].sort((a, b) => parts[a]! - parts[b]!)
  const hidden = new Set(order.filter((index) => parts[index]! < leastTold))
  const shown = order.filter((index) => !hidden.has(index))
  const known = () => [...hidden].reduce((total, index) => total + parts[index]!, 0)
  if (hidden.size > 0) {
    while (shown.length > 0 && (hidden.size < 2 || known() < leastTold)) hidden.add(shown.shift()!)
  }
  return hidden
}
