import type { Role } from '../agreement/vocabulary.ts'

/** Who learns who looked (docs/decisions/0024-who-looked.md). The row policies of `audit` say the same. */

/** Data protection officers, auditors and monitors of a State: they see the looks of its own officials, with names. */
export function overseesLooks(roles: readonly Role[]): boolean {
  return roles.includes('oversight')
}

/** Whoever answers for the work of others knows besides how often a case was looked at, and not by whom. */
export function countsLooks(roles: readonly Role[]): boolean {
  return overseesLooks(roles) || roles.includes('central_desk') || roles.includes('approver')
}
