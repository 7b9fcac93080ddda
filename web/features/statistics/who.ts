// Offered to other features: who sits in the committee is asked where its reports are made.
import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'

/** Who looks after the work of a desk, and so has its day. */
export function seesDeskDay(roles: readonly Role[]): boolean {
  return roles.includes('central_desk') || roles.includes('approver')
}

/** Who sits in the joint committee, and so has its exact reports. */
export function sitsInCommittee(kind: AuthorityKind, roles: readonly Role[]): boolean {
  return kind === 'central' && seesDeskDay(roles)
}

/** Who has reports at all; an analyst those for publication. */
export function seesReports(kind: AuthorityKind, roles: readonly Role[]): boolean {
  return sitsInCommittee(kind, roles) || roles.includes('analyst')
}
