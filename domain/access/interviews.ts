import type { Role } from '../agreement/vocabulary.ts'

/** Who offers times for interviews and plans them: missions, and the central desk of a State. Packs say who invites and records. */
export function plansInterviews(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'mission_officer' || role === 'central_desk')
}

/** Who looks at the interviews of a week: whoever plans them, and case officers, who see those of the cases of their own unit. */
export function seesInterviews(roles: readonly Role[]): boolean {
  return plansInterviews(roles) || roles.includes('case_officer')
}
