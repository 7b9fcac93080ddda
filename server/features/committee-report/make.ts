import { sql } from 'kysely'
import type { WaysOfCounting } from '../../../contract/committee-report.ts'
import { type ReportMaker, reportMakerOf } from '../../../domain/statistics/committee-report.ts'
import type { ReconciledCase } from '../../../domain/statistics/reconciliation.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { contentOf } from './content.ts'
import { countCases, readCases, type WhichCases } from './read-cases.ts'

/** Milliseconds for which a report is held from batch to batch: another process makes it anew where this one ended. */
const hold = 120_000

interface Waiting {
  report_id: string
  agreement_id: string
  state: string
  requesting_state: string | null
  from_day: string
  to_day: string
  ways: WaysOfCounting
}

/**
 * Makes the reports that wait, one after another; any number of processes may try, each report is held by one at a time.
 * @returns how many were made
 */
export async function makeReports(services: Services): Promise<number> {
  let made = 0
  for (let one = await take(services); one; one = await take(services)) {
    if (await makeReport(services, one)) made += 1
  }
  return made
}

async function take(services: Services): Promise<Waiting | null> {
  const now = services.clock()
  const { rows } = await withSystem(services.pools.system, (tx) =>
    sql<Waiting>`
      update committee_reports taken set held_until = ${until(now)}, read = 0 from (
        select report_id from committee_reports
         where stage = 'waiting' and (held_until is null or held_until <= ${now})
         order by asked_at, report_id limit 1 for update skip locked) next
       where taken.report_id = next.report_id
      returning taken.report_id, agreement_id, state, requesting_state, from_day, to_day, ways`.execute(tx),
  )
  return rows[0] ?? null
}

function until(now: Date): Date {
  return new Date(now.getTime() + hold)
}

/** @returns false when the report was taken away meanwhile, or can never be made */
async function makeReport(services: Services, waiting: Waiting): Promise<boolean> {
  const { report_id: reportId, agreement_id: agreementId, state, requesting_state: requesting } = waiting
  if (!services.agreements.current.has(agreementId)) {
    await setStage(services, reportId, { stage: 'failed' })
    return false
  }
  const period = { from: waiting.from_day, to: waiting.to_day }
  const which: WhichCases = { agreementId, state, requesting, until: period.to }
  const at = services.clock().toISOString()
  const maker = reportMakerOf({ period, ways: waiting.ways, today: at.slice(0, 10) })
  const cases = await countCases(services, which)
  const there = await withSystem(services.pools.system, async (tx) => {
    await tx.deleteFrom('committee_report_cases').where('report_id', '=', reportId).execute()
    return stillHeld(tx, services, reportId, { cases })
  })
  if (!there || !(await readInto(services, maker, which, reportId))) return false
  const content = contentOf(services, { agreementId, state, requesting, period }, maker.report(), at)
  return setStage(services, reportId, {
    stage: 'made',
    content: JSON.stringify(content),
    digest: digestOf(content),
    made_at: services.clock(),
  })
}

async function readInto(services: Services, maker: ReportMaker, which: WhichCases, reportId: string): Promise<boolean> {
  let read = 0
  for await (const some of readCases(services, which)) {
    const found = some.flatMap(({ facts, entries }) => maker.add(facts, entries))
    read += some.length
    const there = await withSystem(services.pools.system, async (tx) => {
      if (!(await stillHeld(tx, services, reportId, { read }))) return false
      await insertCases(tx, reportId, found)
      return true
    })
    if (!there) return false
  }
  return true
}

/** Says how far it is. False when the report is gone. */
async function stillHeld(
  tx: Transaction,
  services: Services,
  reportId: string,
  far: { read: number } | { cases: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('committee_reports')
    .set({ ...far, held_until: until(services.clock()) })
    .where('report_id', '=', reportId)
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

async function setStage(
  services: Services,
  reportId: string,
  set: { stage: 'failed' } | { stage: 'made'; content: string; digest: string; made_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('committee_reports')
      .set({ ...set, held_until: null })
      .where('report_id', '=', reportId)
      .where('stage', '=', 'waiting')
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n
}
