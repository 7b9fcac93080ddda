import { createHash } from 'node:crypto'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { connectorOf, type RegisterConnector, RegisterFailed } from './connector.ts'

/** When a question is tried again; null when it is given up. While the register rests, nothing counts. */
export async function nextAttempt(
  tx: Transaction,
  { connector, queryId }: { connector: RegisterConnector; queryId: string },
  { fault, retryAfter }: RegisterFailed,
  now: Date,
): Promise<Date | null> {
  const { attempts, firstWaitSeconds, longestWaitSeconds } = connector.patience
  const { n } = await tx
    .selectFrom('register_attempts')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('query_id', '=', queryId)
    .where('fault', 'is distinct from', 'resting')
    .executeTakeFirstOrThrow()
  const counted = Math.max(1, Number(n))
  if (fault !== 'resting' && counted >= attempts) return null
  const wait = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (counted - 1))
  return new Date(now.getTime() + Math.max(wait, Math.min(retryAfter ?? 0, longestWaitSeconds)) * 1000)
}

/** A question that could not even be made ready: which, so that it can be put behind the others. */
export class NotReady extends Error {
  override readonly name = 'NotReady'
  readonly queryId: string
  /** How often it had been asked before. */
  readonly attempts: number
  constructor(queryId: string, attempts: number, cause: unknown) {
    super(`The question ${queryId} to a register could not be made ready.`, { cause })
    this.queryId = queryId
    this.attempts = attempts
  }
}

/**
 * Counts that a question could not be made ready as an attempt of its own, and puts it off, or gives it up like one that is
 * not answered: otherwise it would stand before all others for ever.
 * @returns false where another process has done so, or has it in hand
 */
export async function putOff(services: Services, { queryId, attempts }: NotReady): Promise<boolean> {
  const now = services.clock()
  return withSystem(services.pools.system, async (tx) => {
    const row = await tx
      .selectFrom('register_queries')
      .select(['case_id', 'authority_id', 'register', 'attempts'])
      .where('query_id', '=', queryId)
      .where('next_attempt_at', '<=', now)
      .forUpdate()
      .executeTakeFirst()
    if (row?.attempts !== attempts) return false
    const query = tx.updateTable('register_queries').where('query_id', '=', queryId)
    const connector = connectorOf(services.registers, row.authority_id, row.register)
    if (!connector) {
      await query.set({ state: 'cancelled', next_attempt_at: null }).execute()
      return true
    }
    const number = attempts + 1
    const fault = 'internal'
    await tx
      .updateTable('register_attempts')
      .set({ ended_at: now, fault: 'interrupted' })
      .where('query_id', '=', queryId)
      .where('ended_at', 'is', null)
      .execute()
    await tx
      .insertInto('register_attempts')
      .values({
        ...{ query_id: queryId, number, case_id: row.case_id, authority_id: row.authority_id, fault },
        ...{ began_at: now, ended_at: now, duration_ms: 0 },
        // Nothing was asked.
        request_digest: createHash('sha256').update('').digest('hex'),
      })
      .execute()
    const next = await nextAttempt(tx, { connector, queryId }, new RegisterFailed(fault), now)
    await query.set({ state: next ? 'failed' : 'given_up', attempts: number, fault, next_attempt_at: next }).execute()
    return true
  })
}
