import type { Role } from '../agreement/vocabulary.ts'

/** Who says for a State that a rule is as the agreement has it (docs/decisions/0029-confirmed-by-both-states.md). */

interface Speaker {
  readonly authority: { readonly state: string }
  readonly roles: readonly Role[]
}

/**
 * Whether somebody speaks for a State of the pair about its rules: a legal officer of that State. Whoever gives the roles out
 * does not, even with this role: nobody makes themselves the voice of a State.
 */
export function speaksForLaw({ roles }: Pick<Speaker, 'roles'>): boolean {
  return roles.includes('legal_officer') && !roles.includes('administrator')
}

/** Whether an official reads and makes statements of two States: of those that the own State is one of. */
export function isOfPair({ authority }: Pick<Speaker, 'authority'>, pair: { requesting: string; requested: string }) {
  return authority.state === pair.requesting || authority.state === pair.requested
}
