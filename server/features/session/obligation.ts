import type { Role } from '../../../domain/agreement/vocabulary.ts'
import type { Config } from '../../platform/config/config.ts'

/** Roles that decide about persons, sign for their State, or administer. */
const decidingRoles: readonly Role[] = ['central_desk', 'approver', 'mission_officer', 'administrator']

/** Whether somebody with these roles must have a second factor in this installation. */
export function secondFactorObligatory(
  { secondFactor }: Pick<Config, 'secondFactor'>,
  roles: readonly Role[],
): boolean {
  return secondFactor === 'required' && roles.some((role) => decidingRoles.includes(role))
}
