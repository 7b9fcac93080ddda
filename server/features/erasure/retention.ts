import { sql } from 'kysely'
import type { RetentionView } from '../../../contract/erasure.ts'
import { isDue } from '../../../domain/case/retention.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { refreshStatements } from '../confirmations/in-force.ts'
import { erase } from './erase.ts'
import { ErasureRefused } from './refused.ts'
import { type KeptCase, retentionOfCase } from './retention-view.ts'

/** A case whose data may not be kept any longer. */
export interface DueCase {
  caseId: string
  reference: string
  agreementId: string
  retention: RetentionView
  /** Kept all the same, while a State holds it. */
  held: boolean
}

export interface RetentionTurn {
  due: DueCase[]
  /** The cases that were erased. */
  erased: string[]
}

interface Row extends KeptCase {
  reference: string
  held: boolean
}

/** As many cases as one look takes in; all of them are looked at, by their order. */
const batch = 500

/**
 * The cases that are over for longer than their data may be kept, and have somebody left to be erased. Reads every ended
 * case that was submitted longer ago than the shortest period; it runs once a day.
 */
export async function dueCases(services: Services): Promise<DueCase[]> {
  const due: DueCase[] = []
  const newest = fromDay(toDay(services.clock().toISOString().slice(0, 10)) - shortestPeriod(services))
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await withSystem(
      services.pools.eraser,
      async (tx) => {
        const { rows: found } = await sql<Row>`
          select c.case_id, c.reference, c.agreement_id, c.pack_digest, c.requesting_state, c.requested_state,
                 exists (select 1 from legal_holds h where h.case_id = c.case_id and h.lifted_at is null) as held
            from cases c
           where (c.closed or c.stopped) and c.submitted_on <= ${newest} and c.case_id > ${after}
             and exists (select 1 from data_keys k
                          where k.case_id = c.case_id and k.section = 'file' and k.wrapped is not null)
           order by c.case_id limit ${batch}`.execute(tx)
        for (const row of found) {
          const retention = await retentionOfCase(tx, services, row)
          if (!retention || !isDue(retention, todayOf(services, row))) continue
          const { case_id: caseId, reference, agreement_id: agreementId, held } = row
          due.push({ caseId, reference, agreementId, retention, held })
        }
        return found
      },
      { readOnly: true },
    )
    if (rows.length < batch) return due
    after = rows.at(-1)!.case_id
  }
}

/** In days, and rather too few: what is left out here is never looked at. */
function shortestPeriod({ agreements }: Pick<Services, 'agreements'>): number {
  const days = { calendar_days: 1, working_days: 1, months: 28, years: 365 } as const
  const rules = [...agreements.current.values()].flatMap(({ pack: { retention } }) =>
    retention ? [retention, ...retention.pairs] : [],
  )
  return Math.max(0, Math.min(...rules.map(({ period: { amount, unit } }) => amount * days[unit])) - 1)
}

/** The day must be over in both States. */
function todayOf({ calendars, clock }: Services, { requesting_state, requested_state }: KeptCase): string {
  const now = clock()
  const days = [requesting_state, requested_state].map((state) => dateIn(calendars[state]?.timeZone ?? 'UTC', now))
  return days.sort()[0]!
}

/**
 * Erases what is due: everybody of each case, by the rule of its agreement. A rule that is not confirmed lists and does
 * not erase, outside practice; a case that a State holds is kept. What cannot be erased holds up nothing else.
 * @throws AggregateError when cases could not be erased
 */
export async function retentionTurn(services: Services, { dryRun = false } = {}): Promise<RetentionTurn> {
  await refreshStatements(services)
  const due = await dueCases(services)
  const erased: string[] = []
  const failures: unknown[] = []
  for (const { caseId, retention, held } of due) {
    if (held || !retention.takesEffect || dryRun) continue
    try {
      const personId = await anybodyOf(services, caseId)
      await erase(services, { personId, caseId, family: true, basis: 'retention', retention })
      erased.push(caseId)
    } catch (error) {
      if (isUnavailable(error)) throw error
      // Held or erased by somebody else since it was listed.
      if (!(error instanceof ErasureRefused)) failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be erased`)
  return { due, erased }
}

async function anybodyOf(services: Services, caseId: string): Promise<string> {
  const { person_id } = await withSystem(services.pools.eraser, (tx) =>
    tx
      .selectFrom('case_persons')
      .select('person_id')
      .where('case_id', '=', caseId)
      .orderBy('position')
      .executeTakeFirstOrThrow(),
  )
  return person_id
}
