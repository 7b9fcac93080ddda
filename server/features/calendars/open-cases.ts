import { sql } from 'kysely'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { rulesOf } from '../cases/context.ts'
import { inOrder, toEvent } from '../cases/load.ts'

export interface OpenCase {
  caseId: string
  /** What both sides share; deadlines follow from nothing else. */
  file: CaseFile
  rules: Rules
}

/** Cases read at one go: memory does not grow with their number, and others get their turn in between. */
export const batch = 500

/**
 * The next open cases of a State after one, by identifier, folded from the headers of what both sides share. Runs as the
 * system role; opens no payload.
 */
export async function nextOpenCases(
  tx: Transaction,
  services: Services,
  state: string,
  after: string | null,
): Promise<OpenCase[]> {
  let query = tx
    .selectFrom('cases')
    .select(['case_id', 'pack_digest'])
    .where('closed', '=', false)
    .where((eb) => eb.or([eb('requesting_state', '=', state), eb('requested_state', '=', state)]))
  if (after !== null) query = query.where('case_id', '>', after)
  const cases = await query.orderBy('case_id').limit(batch).execute()
  const events = await sharedEvents(
    tx,
    cases.map((one) => one.case_id),
  )
  const found: OpenCase[] = []
  for (const { case_id, pack_digest } of cases) {
    const file = fold(case_id, inOrder(events.get(case_id) ?? []))
    if (!file) throw new Error('a case begins with its submission')
    found.push({
      caseId: case_id,
      file,
      rules: rulesOf(services, await services.agreements.version(pack_digest), file),
    })
  }
  return found
}

async function sharedEvents(tx: Transaction, ids: string[]): Promise<Map<string, CaseEvent[]>> {
  const rows = await tx
    .selectFrom('events')
    .selectAll()
    .where('case_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('stream', '=', 'shared')
    .execute()
  const events = new Map<string, CaseEvent[]>()
  for (const row of rows) {
    const of = events.get(row.case_id) ?? []
    of.push(toEvent(row))
    events.set(row.case_id, of)
  }
  return events
}
