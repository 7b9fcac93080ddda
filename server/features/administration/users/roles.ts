import { type AdministeredPlace, rolesAt } from '../../../../domain/access/administration.ts'
import type { Role } from '../../../../domain/agreement/vocabulary.ts'
import { problem } from '../../../platform/http/problems.ts'
import { opensAccount } from '../standing.ts'

/** @throws ProblemError 422 for roles that mean nothing there, or are not the administrator's to give */
export function refuseRoles(place: AdministeredPlace & { opening: boolean }, roles: readonly Role[]): void {
  const fault = (code: string) => problem(422, 'invalid', { fields: [{ path: 'roles', code }] })
  if (roles.some((role) => !rolesAt(place.kind).includes(role))) throw fault('role_without_meaning')
  if (place.opening && !opensAccount(roles)) throw fault('first_administrator')
}
