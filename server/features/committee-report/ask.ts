import { sql } from 'kysely'
import type { AskReport, ReportRow } from '../../../contract/committee-report.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { reportable } from '../../../domain/statistics/committee-report.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { usualWays, type Way } from '../../../domain/statistics/reconciliation.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { agreementOf, reportsOf, sitsInCommittee, wrong } from './access.ts'
import { publishable } from './publish.ts'
import { rowOf } from './view.ts'

/** Reports of a State that wait at once. */
const mostWaiting = 5

/**
 * Asks for the report of a period; a job makes it. Of the own State's cases, or of those with one requesting State; for publication
 * of those on one side.
 * @throws ProblemError 404 for whoever neither sits in the committee nor analyses figures; 422 at `agreementId` for an agreement
 *   of others, and where other central authorities have cases too, or officials of these roles read no file; at `forPublication`
 *   for an analyst who asks for exact figures; at `period`, `requesting`, `ways` or a procedure of them; `beyond_disclosure`
 *   where figures of the period may not be published
 */
export async function askReport(services: Services, official: Official, asked: AskReport): Promise<ReportRow> {
  const { exact } = await reportsOf(services, official)
  const { forPublication = false } = asked
  const { pack } = agreementOf(services, official, asked.agreementId)
  if (!forPublication && !exact.has(pack.id)) {
    throw sitsInCommittee(official)
      ? wrong('agreementId', 'not_every_case')
      : wrong('forPublication', 'publication_only')
  }
  const { from, to } = readPeriod(asked.period)!
  const at = services.clock()
  const { inForceFrom } = pack.instrument
  if (to < inForceFrom) throw wrong('period', 'before_agreement', { from: inForceFrom })
  const today = dateIn(official.authority.timeZone, at)
  if (from > today) throw wrong('period', 'to_come')
  const limits = reportable(inForceFrom, today)
  if (from < limits.from || to > limits.to) throw wrong('period', 'too_long', { ...limits })
  const named = requestingState(pack, official.authority.state, asked.requesting)
  if (forPublication && asked.ways) throw wrong('ways', 'ways_not_published')
  const requesting = forPublication
    ? await publishable(services, official, { agreementId: pack.id, period: { from, to }, requesting: named })
    : named
  const ways = asked.ways ?? usualWays
  checkProcedures(pack, ways)
  return withOfficial(services, official, async (tx) => {
    const row = {
      ...{ report_id: services.newId(), agreement_id: pack.id, state: official.authority.state },
      ...{ authority_id: official.authority.id, asked_by: official.userId, asked_name: official.name, asked_at: at },
      ...{ from_day: from, to_day: to, requesting_state: requesting, for_publication: forPublication },
      ...{ ways: JSON.stringify(ways), stage: 'waiting' },
    }
    await asSystem(tx, async () => {
      await requireRoom(tx, row.state)
      await tx.insertInto('committee_reports').values(row).execute()
    })
    const { report_id: reportId } = row
    await writeAudit(tx, services, official, 'report_asked', null, at.toISOString(), { reportId, agreement: pack.id })
    return rowOf({ ...row, cases: null, read: 0, made_at: null, digest: null })
  })
}

/** Whoever asks at the same moment waits for the lock, and counts what was asked before. */
async function requireRoom(tx: Transaction, state: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('committee reports'), hashtext(${state}))`.execute(tx)
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from committee_reports where state = ${state} and stage = 'waiting'`.execute(tx)
  if (rows[0]!.waiting >= mostWaiting) throw wrong('period', 'too_many_waiting', { most: mostWaiting })
}

/** The other party's States report of themselves; a report of one's own State may be of the cases with one of them. */
function requestingState({ sides }: AgreementPack, own: string, requesting: string | undefined): string | null {
  if (requesting === undefined) return null
  const known = sides.some(({ states }) => states.some(({ state }) => state === requesting))
  const ownSide = sides.find(({ states }) => states.some(({ state }) => state === own))
  const foreign = requesting !== own && ownSide?.states.some(({ state }) => state === requesting)
  if (!known || foreign) throw wrong('requesting', 'no_such_state')
  return requesting
}

function checkProcedures({ procedures }: AgreementPack, ways: NonNullable<AskReport['ways']> | typeof usualWays): void {
  for (const [of, both] of Object.entries(ways)) {
    for (const [side, way] of Object.entries(both) as ['requesting' | 'requested', Way][]) {
      const unknown = way.procedures?.some((id: string) => !procedures.some((one) => one.id === id))
      if (unknown) throw wrong(`ways.${of}.${side}.procedures`, 'no_such_procedure')
    }
  }
}
