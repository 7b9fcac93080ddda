import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ReportContent, WaysOfCounting } from '../../../contract/committee-report.ts'
import { type ReportMaker, reportMakerOf } from '../../../domain/statistics/committee-report.ts'
import type { Period } from '../../../domain/statistics/period.ts'
import type { ReconciledCase } from '../../../domain/statistics/reconciliation.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { contentOf, publishedContent } from './content.ts'
import { logAsked, publishedFigures } from './publish.ts'
import { countCases, readCases, type WhichCases } from './read-cases.ts'

/** Milliseconds for which a report is held from batch to batch: another process makes it anew where this one ended. */
const hold = 120_000
/** So often the making of a report is begun before it is given up. */
const mostAttempts = 3

interface Waiting {
  report_id: string
  /** The word of this attempt: another that took the report since has its own. */
  held_by: string
  attempts: number
  agreement_id: string
  state: string
  requesting_state: string | null
  from_day: string
  to_day: string
  ways: WaysOfCounting
  for_publication: boolean
  asked_by: string
  authority_id: string
}

/** The making that goes on in this process: memory holds one report, however many are asked for. */
const going = new WeakMap<Services, Promise<number>>()

/**
 * Makes the reports that wait, one after another; any number of processes may try, each report is held by one at a time. Whoever
 * calls while it goes on in this process waits for that turn. A report that fails is tried again at the next turn, and given up after
 * three attempts; it holds up no other.
 * @returns how many were made
 * @throws AggregateError when reports could not be made
 */
export function makeReports(services: Services): Promise<number> {
  const made = going.get(services) ?? makeWaiting(services).finally(() => going.delete(services))
  going.set(services, made)
  return made
}

async function makeWaiting(services: Services): Promise<number> {
  let made = 0
  const failures: unknown[] = []
  await giveUp(services)
  const began = services.clock()
  for (let one = await take(services, began); one; one = await take(services, began)) {
    const taken = one
    try {
      if (await makeReport(services, taken)) made += 1
    } catch (error) {
      if (isUnavailable(error)) throw error
      failures.push(error)
      await letGo(services, taken)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reports could not be made`)
  return made
}

/** Reports with which a process ended again and again. */
async function giveUp(services: Services): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    sql`update committee_reports set stage = 'failed', held_until = null, held_by = null
         where stage = 'waiting' and attempts >= ${mostAttempts} and held_until <= ${services.clock()}`.execute(tx),
  )
}

/** @param before a report that was let go in this turn waits for the next one */
async function take(services: Services, before: Date): Promise<Waiting | null> {
  const now = services.clock()
  const { rows } = await withSystem(services.pools.system, (tx) =>
    sql<Waiting>`
      update committee_reports taken
         set held_until = ${until(now)}, held_by = ${randomUUID()}, attempts = attempts + 1, read = 0
        from (
        select report_id from committee_reports
         where stage = 'waiting' and attempts < ${mostAttempts} and (held_until is null or held_until < ${before})
         order by asked_at, report_id limit 1 for update skip locked) next
       where taken.report_id = next.report_id
      returning taken.report_id, held_by, attempts, agreement_id, state, requesting_state, from_day, to_day, ways,
                for_publication, asked_by, authority_id`.execute(tx),
  )
  return rows[0] ?? null
}

/** After a failure: for the next turn, or for good. */
async function letGo(services: Services, taken: Waiting): Promise<void> {
  if (taken.attempts >= mostAttempts) await setFailed(services, taken)
  else await setHold(services, taken)
}

function until(now: Date): Date {
  return new Date(now.getTime() + hold)
}

/** @returns false when the report was taken away meanwhile, or can never be made */
async function makeReport(services: Services, waiting: Waiting): Promise<boolean> {
  const { report_id: reportId, agreement_id: agreementId, state, requesting_state: requesting } = waiting
  if (!services.agreements.current.has(agreementId)) {
    await setFailed(services, waiting)
    return false
  }
  const period = { from: waiting.from_day, to: waiting.to_day }
  if (waiting.for_publication) return makePublished(services, waiting, { agreementId, state, requesting, period })
  const which: WhichCases = { agreementId, state, requesting, until: period.to }
  const at = services.clock().toISOString()
  const maker = reportMakerOf({ period, ways: waiting.ways, today: at.slice(0, 10) })
  const cases = await countCases(services, which)
  const there = await withSystem(services.pools.system, async (tx) => {
    if (!(await stillHeld(tx, services, waiting, { cases }))) return false
    await tx.deleteFrom('committee_report_cases').where('report_id', '=', reportId).execute()
    return true
  })
  if (!there || !(await readInto(services, maker, which, waiting))) return false
  const content = contentOf(services, { agreementId, state, requesting, period }, maker.report(), at)
  return withSystem(services.pools.system, (tx) => setMade(tx, services, waiting, content))
}

/** The version for publication, from the facts kept beside the cases; what was asked for it stands in the query log. */
async function makePublished(
  services: Services,
  waiting: Waiting,
  asking: { agreementId: string; state: string; requesting: string | null; period: Period },
): Promise<boolean> {
  const at = services.clock().toISOString()
  return withSystem(services.pools.system, async (tx) => {
    const { figures, answered } = await publishedFigures(tx, services, asking)
    if (!(await setMade(tx, services, waiting, publishedContent(services, asking, figures, at)))) return false
    await logAsked(tx, services, asking, { userId: waiting.asked_by, authorityId: waiting.authority_id }, answered)
    return true
  })
}

async function readInto(services: Services, maker: ReportMaker, which: WhichCases, waiting: Waiting): Promise<boolean> {
  let read = 0
  for await (const some of readCases(services, which)) {
    const found = some.flatMap(({ facts, entries }) => maker.add(facts, entries))
    read += some.length
    const there = await withSystem(services.pools.system, async (tx) => {
      if (!(await stillHeld(tx, services, waiting, { read }))) return false
      await insertCases(tx, waiting.report_id, found)
      return true
    })
    if (!there) return false
  }
  return true
}

/** Says how far it is. False when the report is gone, or another makes it. */
async function stillHeld(
  tx: Transaction,
  services: Services,
  { report_id, held_by }: Waiting,
  far: { read: number } | { cases: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('committee_reports')
    .set({ ...far, held_until: until(services.clock()) })
    .where('report_id', '=', report_id)
    .where('held_by', '=', held_by)
    .where('stage', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function insertCases(tx: Transaction, reportId: string, found: readonly ReconciledCase[]): Promise<void> {
  if (found.length === 0) return
  const rows = found.map((one) => ({
    ...{ report_id: reportId, thing: one.of, case_id: one.caseId, reference: one.reference },
    ...{ requesting_state: one.requestingState, requesting: one.requesting, requested: one.requested },
    ...{ requesting_day: one.requestingDay ?? null, requested_day: one.requestedDay ?? null },
    reasons: one.reasons.map(({ reason }) => reason),
    differences: one.reasons.map(({ difference }) => difference),
  }))
  await sql`insert into committee_report_cases
    select * from jsonb_populate_recordset(null::committee_report_cases, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
}

async function setFailed(services: Services, waiting: Waiting): Promise<void> {
  await withSystem(services.pools.system, (tx) => setStage(tx, waiting, { stage: 'failed' }))
}

function setMade(tx: Transaction, services: Services, waiting: Waiting, content: ReportContent): Promise<boolean> {
  const made = { content: JSON.stringify(content), digest: digestOf(content), made_at: services.clock() }
  return setStage(tx, waiting, { stage: 'made', ...made })
}

async function setStage(
  tx: Transaction,
  { report_id, held_by }: Waiting,
  set: { stage: 'failed' } | { stage: 'made'; content: string; digest: string; made_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('committee_reports')
    .set({ ...set, held_until: null, held_by: null })
    .where('report_id', '=', report_id)
    .where('held_by', '=', held_by)
    .where('stage', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function setHold(services: Services, { report_id, held_by }: Waiting): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('committee_reports')
      .set({ held_until: services.clock(), held_by: null })
      .where('report_id', '=', report_id)
      .where('held_by', '=', held_by)
      .execute(),
  )
}
