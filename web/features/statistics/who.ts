import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'

/** Who looks after the work of a desk, and so has its day. */
export function seesDeskDay(roles: readonly Role[]): boolean {
  return roles.includes('central_desk') || roles.includes('approver')
}

/** Who sits in the joint committee, and so has its reports. */
export function seesReports(kind: AuthorityKind, roles: readonly Role[]): boolean {
  return kind === 'central' && seesDeskDay(roles)
}
