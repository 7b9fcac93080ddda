import { sql } from 'kysely'
import { edition } from '../../../domain/quality/catalogue.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { lockCase } from '../cases/execute.ts'
import { checkCase } from './check-case.ts'
import { countScores } from './count-scores.ts'

/** Cases named at one go. */
const batch = 100

/**
 * Judges the cases that changed, each in its own transaction: first those on which officials act, the latest of them first. Any number of processes may work at it; a case that cannot be
 * judged holds up no other, and an act waits at most while its own case is read. It rests for a minute, then for two, four, eight, up to a day.
 * Once none waits the scores are counted.
 * @param most cases at one turn
 * @returns how many cases were judged
 * @throws AggregateError when cases could not be judged; they are tried again once they have rested
 */
export async function checkWaiting(services: Services, most = 2_000): Promise<number> {
  const tried: string[] = []
  const failures: unknown[] = []
  let done = 0
  while (tried.length < most) {
    const waiting = await waitingCases(services, tried, Math.min(batch, most - tried.length))
    if (waiting.length === 0) break
    for (const { case_id: caseId, times } of waiting) {
      tried.push(caseId)
      try {
        if (await checkOne(services, caseId, times)) done += 1
      } catch (error) {
        if (isUnavailable(error)) throw error
        failures.push(error)
        await restAwhile(services, caseId)
      }
    }
  }
  // Not of a part of the cases: what is counted now stays for a while.
  const isLast = tried.length < most || (await waitingCases(services, tried, 1)).length === 0
  if (done > 0 && isLast) await countScores(services, { notWithin: 10 * 60_000 })
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be judged`)
  return done
}

function waitingCases(services: Services, tried: readonly string[], most: number) {
  const now = services.clock()
  return withSystem(
    services.pools.system,
    async (tx) => {
      const { rows } = await sql<{ case_id: string; times: number }>`
        select case_id, times from quality_waiting
         where case_id <> all (${[...tried]}::uuid[])
           and (failed_at is null
             or failed_at + least(interval '1 day', interval '1 minute' * 2 ^ least(failures - 1, 11)) <= ${now}::timestamptz)
         order by by_act desc, asked_at desc, case_id limit ${most}`.execute(tx)
      return rows
    },
    { readOnly: true },
  )
}

/** A case that could not be judged rests, twice as long as the time before. */
function restAwhile(services: Services, caseId: string): Promise<void> {
  return withSystem(services.pools.system, async (tx) => {
    await sql`
      update quality_waiting set failures = failures + 1, failed_at = ${services.clock()}::timestamptz
       where case_id = ${caseId}`.execute(tx)
  })
}

/** @returns false where another process has it in hand */
function checkOne(services: Services, caseId: string, times: number): Promise<boolean> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      // Not the row: an act that puts the case here again must not wait.
      const { rows } = await sql<{ mine: boolean }>`
        select pg_try_advisory_xact_lock(hashtextextended(${caseId}, 54)) as mine`.execute(tx)
      if (!rows[0]?.mine) return false
      // As the acts do, and the eraser: nobody's particulars are read while they are destroyed.
      await lockCase(tx, caseId)
      await checkCase(tx, services, caseId)
      await tx.deleteFrom('quality_waiting').where('case_id', '=', caseId).where('times', '=', times).execute()
      return true
    },
    { retryable: true },
  )
}

/**
 * The turn of the night: asks for the cases of which time alone may bring something about by now, and for those that another
 * edition of the rules judged. Every other case would be judged as it was.
 * @returns how many cases were put on the list
 */
export async function askDueQuality(services: Services): Promise<number> {
  const asked = await withSystem(services.pools.system, (tx) => dueForQuality(tx, services.clock()))
  await checkWaiting(services)
  await countScores(services)
  return asked
}

/** Names the cases of the turn of the night. As the system role. @returns how many were not named already */
export async function dueForQuality(tx: Transaction, now: Date): Promise<number> {
  // The furthest time zone is a day ahead; the judgement itself looks at the State's own day.
  const today = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  const { numAffectedRows = 0n } = await sql`
    insert into quality_waiting (case_id, asked_at)
    select case_id, ${now}::timestamptz from quality_checks where next_on <= ${today} or edition <> ${edition}
     union select case_id, ${now}::timestamptz from cases where not exists (select from quality_checks c where c.case_id = cases.case_id)
        on conflict (case_id) do nothing`.execute(tx)
  return Number(numAffectedRows)
}
