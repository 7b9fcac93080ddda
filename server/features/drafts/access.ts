// Offered to other features: whoever begins an application by another way is asked for the same role.
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import type { Official } from '../../platform/http/actor.ts'

/** Roles at whose desks applications are drafted; others of the same authority wait for the case. */
export const draftingRoles: readonly Role[] = ['case_officer', 'central_desk']

export interface DraftPlace {
  unit: string
  centralAuthority: string
  handedOverAt: Date | null
}

export function draftsAtAll(official: Official): boolean {
  return official.roles.some((role) => draftingRoles.includes(role))
}

/** The unit's own officials, and the central desk once the draft was handed over. The same as the row policy, and the role. */
export function mayEdit(official: Official, draft: DraftPlace): boolean {
  if (!draftsAtAll(official)) return false
  return draft.unit === official.authority.id || (isCentralDesk(official, draft) && draft.handedOverAt !== null)
}

/** Only the central desk of the State signs; where the unit is central itself, without a hand-over. */
export function maySubmit(official: Official, draft: DraftPlace): boolean {
  return isCentralDesk(official, draft) && mayEdit(official, draft)
}

export function isCentralDesk(official: Official, draft: DraftPlace): boolean {
  return official.roles.includes('central_desk') && draft.centralAuthority === official.authority.id
}
