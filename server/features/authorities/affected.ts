// Offered to other features: whoever changes an authority asks which cases this reaches.
import type { NewAuthority } from './install.ts'

/** Cases between two States; null: whichever State requests. */
export interface AffectedCases {
  requestedState: string
  requestingState: string | null
}

/**
 * The cases whose read models follow from what changed: which missions read a file follows from accreditation, which
 * border sees an arrival from its crossing points. Name, place, parent and registers are read where they are shown.
 *
 * @param before null for a new authority
 */
export function affectedBy(before: NewAuthority | null, after: NewAuthority): AffectedCases[] {
  const requestedState = after.state
  const points = (one: NewAuthority | null) => (one?.crossingPoints ?? []).map((point) => point.code)
  if (differing(points(before), points(after)).length > 0) return [{ requestedState, requestingState: null }]
  return differing(before?.accreditedTo ?? [], after.accreditedTo).map((requestingState) => ({
    requestedState,
    requestingState,
  }))
}

function differing(before: readonly string[], after: readonly string[]): string[] {
  return [...before.filter((one) => !after.includes(one)), ...after.filter((one) => !before.includes(one))]
}
