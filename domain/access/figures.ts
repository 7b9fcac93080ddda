import type { AuthorityKind, Role } from '../agreement/vocabulary.ts'

/** Who counts, and who gets figures as they are (docs/decisions/0049-disclosure-control.md). */

/** Those who count or answer for the work of others. A mission, a register and the border see single cases and count none. */
export const countingRoles: readonly Role[] = ['analyst', 'case_officer', 'central_desk', 'approver', 'oversight']

/** Who may ask for figures of the own State at all. */
export function countsFigures(roles: readonly Role[]): boolean {
  return roles.some((role) => countingRoles.includes(role))
}

interface Counter {
  readonly kind: AuthorityKind
  /** Whether the roles read files on the side that is counted, under the agreement. */
  readonly readsThere: boolean
  /** Whether every case of the State lies with this authority: it is the only central one. */
  readonly alone: boolean
}

/** Whether somebody may open every case that could be behind a figure of the own State, and so gets it as it is. */
export function seesAllBehind({ kind, readsThere, alone }: Counter): boolean {
  return kind === 'central' && readsThere && alone
}
