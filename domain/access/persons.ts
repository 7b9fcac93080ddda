import type { Role } from '../agreement/vocabulary.ts'

/** Who compares persons, and who says whether two records are one person (docs/decisions/0035-links-between-persons.md). */

/** Those who work on files at a unit or a central authority. A mission, a register and the border compare nobody here. */
export const comparingRoles: readonly Role[] = ['case_officer', 'central_desk', 'approver']

/** Who may be shown likely records and compare two persons. */
export function comparesPersons(roles: readonly Role[]): boolean {
  return roles.some((role) => comparingRoles.includes(role))
}

/** Who decides that two records are one person, are not, or that it cannot be told. */
export function judgesIdentity(roles: readonly Role[]): boolean {
  return roles.includes('case_officer') || roles.includes('central_desk')
}

/** Who reads what was decided: those who compare, and oversight, which looks and changes nothing. */
export function readsLinks(roles: readonly Role[]): boolean {
  return comparesPersons(roles) || roles.includes('oversight')
}
