import type { Transaction } from '../../../platform/database/transaction.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { secondFactorObligatory } from '../obligation.ts'
import type { OwnSession } from '../own-session.ts'
import { type HeldFactors, heldFactors, needsSecondProof } from './held.ts'

/**
 * Holds the account and says what is set up. A session that may set up its first factor without a fresh proof may do no
 * more than that. Runs as the system role.
 * @throws ProblemError 401 when a factor was set up elsewhere meanwhile
 */
export async function holdFactors(tx: Transaction, { userId, stage }: OwnSession): Promise<HeldFactors> {
  await tx.selectFrom('users').select('user_id').where('user_id', '=', userId).forUpdate().execute()
  const held = await heldFactors(tx, userId)
  if (stage === 'enrol' && needsSecondProof(held)) throw problem(401, 'second_factor_needed')
  return held
}

/** @throws ProblemError 409 `last_factor` where the roles ask for a second factor and this one is all there is */
export function refuseLastFactor({ config }: Pick<Services, 'config'>, own: OwnSession, left: HeldFactors): void {
  if (secondFactorObligatory(config, own.official.roles) && !needsSecondProof(left)) throw problem(409, 'last_factor')
}
