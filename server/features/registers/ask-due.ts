import { isUnavailable } from '../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { ensureCaseKey, KeyDestroyed } from '../../platform/encryption/case-keys.ts'
import { sealPayload } from '../../platform/encryption/payload.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'
import { type Claimed, claimQuery } from './claim.ts'
import { type RegisterAnswer, RegisterFailed } from './connector.ts'
import { NotReady, nextAttempt, putOff } from './next-attempt.ts'
import { answerPlace } from './open-answer.ts'

/** How many questions are on their way at once in one process. */
const atOnce = 8
/** A turn ends before its time as a job does; what is left waits for the next, in milliseconds. */
const longestTurn = 5 * 60_000

/**
 * Asks every connected register whatever is due. Each question goes its own way: one that fails, by the register's fault or
 * by ours, keeps no other from its answer. Any number of processes may do so at once.
 *
 * @returns how many questions were put
 * @throws AggregateError with the faults of ours, once all others were asked; they count as attempts and are tried again
 */
export async function askDueRegisters(services: Services): Promise<number> {
  const until = Date.now() + longestTurn
  let asked = 0
  const failures: unknown[] = []
  const worker = async () => {
    while (Date.now() < until) {
      const claimed = await withSystem(services.pools.system, (tx) => claimQuery(tx, services)).catch(
        async (error: unknown) => {
          if (!(error instanceof NotReady)) throw error
          // Workers that came upon it at the same time tell of it once.
          if (await putOff(services, error)) failures.push(error)
          return 'skipped' as const
        },
      )
      if (claimed === null) return
      if (claimed === 'skipped') continue
      asked += 1
      await putQuestion(services, claimed).catch((error: unknown) => {
        // Without a database nothing is asked; what was on its way is asked again when its time is over.
        if (isUnavailable(error)) throw error
        failures.push(error)
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, () => worker().catch((error: unknown) => failures.push(error))))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} questions could not be put`)
  return asked
}

type Ended = { answer: RegisterAnswer } | { failed: RegisterFailed }

/**
 * Wakes the job when a question is due, so that it is asked within seconds and not within the minute.
 * @returns 0, since it does no work of its own
 */
export async function wakeAsker(services: Services, wake: () => Promise<void>): Promise<number> {
  if (services.registers.size === 0) return 0
  const due = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('register_queries')
      .select('query_id')
      .where('next_attempt_at', '<=', services.clock())
      .limit(1)
      .executeTakeFirst(),
  )
  if (due) await wake()
  return 0
}

/**
 * Asks once, and writes down how it ended.
 * @throws whatever is no fault of the register but one of ours, once it is written down
 */
export async function putQuestion(services: Services, claimed: Claimed): Promise<void> {
  const began = performance.now()
  const write = (ended: Ended) => writeEnd(services, claimed, ended, Math.round(performance.now() - began))
  try {
    await write({ answer: await claimed.connector.ask(claimed.question) })
  } catch (error) {
    if (error instanceof RegisterFailed) return write({ failed: error })
    if (!isUnavailable(error)) await write({ failed: new RegisterFailed('internal') })
    throw error
  }
}

async function writeEnd(services: Services, claimed: Claimed, ended: Ended, durationMs: number): Promise<void> {
  const { queryId, caseId, requestId, number, connector } = claimed
  const now = services.clock()
  await withSystem(services.pools.system, async (tx) => {
    const attempt = tx.updateTable('register_attempts').where('query_id', '=', queryId).where('number', '=', number)
    // Under the lock, so that of an attempt taken for dead and the one after it only one gives the answer.
    const standing = await tx
      .selectFrom('register_queries')
      .select(['state', 'attempts', 'authority_id'])
      .where('query_id', '=', queryId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const ours = standing.state === 'asked' && standing.attempts === number
    const query = tx.updateTable('register_queries').where('query_id', '=', queryId)
    if ('failed' in ended) {
      const { fault } = ended.failed
      await attempt.set({ ended_at: now, fault, duration_ms: durationMs }).execute()
      if (!ours) return
      const next = await nextAttempt(tx, claimed, ended.failed, now)
      await query.set({ state: next ? 'failed' : 'given_up', fault, next_attempt_at: next }).execute()
    } else {
      const { answer } = ended
      const sealed = await sealAnswer(tx, services, claimed, answer)
      await attempt
        .set({
          ...{ ended_at: now, fault: null, outcome: answer.outcome, duration_ms: durationMs },
          answer_digest: sealed?.digest ?? null,
        })
        .execute()
      if (!ours) return
      const waits = await tx
        .selectFrom('verifications')
        .select('request_id')
        .where('request_id', '=', requestId)
        .where('authority_id', '=', connector.authority)
        .where('register', '=', connector.register)
        .executeTakeFirst()
      // Taken back or handed over meanwhile: what came is kept nowhere.
      if (!waits || !sealed) await query.set({ state: 'cancelled', next_attempt_at: null }).execute()
      else {
        await query
          .set({
            ...{ state: 'answered', outcome: answer.outcome, as_of: answer.asOf, answered_at: now, fault: null },
            ...{ next_attempt_at: null, sealed: sealed.sealed, answer_digest: sealed.digest },
          })
          .execute()
      }
    }
    await tellLive(tx, [
      { topic: 'verifications', authorityId: standing.authority_id, caseId },
      ...(await askingAuthority(tx, caseId)).map((authorityId) => ({ topic: 'case' as const, authorityId, caseId })),
    ])
  })
}

/** The answer under the key of the person; null once the person was erased. */
async function sealAnswer(
  tx: Transaction,
  services: Services,
  { caseId, personId, queryId }: Claimed,
  answer: RegisterAnswer,
) {
  try {
    const key = await ensureCaseKey(tx, services.keys, caseId, { personId, section: 'file' }, services.random)
    return sealPayload(key, answer, answerPlace(queryId), services.random)
  } catch (error) {
    if (error instanceof KeyDestroyed) return null
    throw error
  }
}

async function askingAuthority(tx: Transaction, caseId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('cases')
    .select('requested_authority')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row ? [row.requested_authority] : []
}
