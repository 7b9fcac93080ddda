import type { Role } from '../agreement/vocabulary.ts'

/** Who works on the quality of records, and who counts it (docs/decisions/0052-data-quality.md). */

/** Those who work on files at a unit or a central authority: they see findings, mend them and accept them with a reason. */
export const mendingRoles: readonly Role[] = ['case_officer', 'central_desk', 'approver']

export function seesFindings(roles: readonly Role[]): boolean {
  return roles.some((role) => mendingRoles.includes(role))
}

/** Scores and counts by rule; an analyst sees them without a person or a case. */
export function seesQuality(roles: readonly Role[]): boolean {
  return seesFindings(roles) || roles.includes('analyst')
}
