import type { Role } from '../../../domain/agreement/vocabulary.ts'

/** Who looks after the work of a desk, and so has its day. */
export function seesDeskDay(roles: readonly Role[]): boolean {
  return roles.includes('central_desk') || roles.includes('approver')
}
