import type { AuthorityKind, Role } from '../agreement/vocabulary.ts'

/** Who holds a case within one authority, and who looks after the work of the others (docs/decisions/0016-who-holds-a-case.md). */

/** The roles that take steps upon files. Oversight reads files and holds none; registers and the border read no file. */
export const workingRoles: readonly Role[] = ['case_officer', 'central_desk', 'approver', 'mission_officer']

export interface Placed {
  readonly kind: AuthorityKind
  readonly roles: readonly Role[]
}

/** Whether somebody may hold cases, take them, give them to colleagues and lay them down. */
export function holdsCases(roles: readonly Role[]): boolean {
  return roles.some((role) => workingRoles.includes(role))
}

/**
 * Whether somebody sees the work of all colleagues: the central desk and whoever approves. A unit or a mission has neither
 * as a rule, so those who work there see each other's.
 */
export function looksAfterTeam({ kind, roles }: Placed): boolean {
  if (roles.includes('central_desk') || roles.includes('approver')) return true
  return (kind === 'local' || kind === 'mission') && holdsCases(roles)
}
