import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { recipientsOf } from '../../../domain/notices/recipients.ts'
import { deskTelling } from '../../../domain/notices/tell.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt, readersOf, toldCase } from './readers.ts'
import { horizonOf, type Workplace, workplaces } from './roster.ts'

type DeadlineKind = 'deadline_near' | 'deadline_passed'

interface Row {
  case_id: string
  side: Relation
  stage: string
  my_turn: boolean
  reconsidered: boolean
  next_clock: string
  due_on: string
  kind: DeadlineKind
}

/**
 * Reminds of deadlines whose day of reminder has come while it is one's own turn, and tells both sides of those that
 * passed. A day of reminder that is no duty day of the authority is reminded of on the last duty day before. Any number of
 * processes may do so: each official is told once of each clock and date.
 *
 * @returns how many notices were written
 */
export async function tellDeadlines(services: Services): Promise<number> {
  // Everybody in a laboratory would meet the deadlines of four years on the first morning, and works on none of them.
  if (services.laboratory) return 0
  const now = services.clock()
  const places = await withSystem(services.pools.system, (tx) => workplaces(tx, now))
  let written = 0
  for (const place of places) {
    const rows = await withSystem(services.pools.system, (tx) => untold(tx, place, horizonOf(services, place)))
    for (const row of rows)
      written += await withSystem(services.pools.system, (tx) => tell(tx, services, place, row, now))
  }
  return written
}

async function untold(tx: Transaction, place: Workplace, horizon: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with found as (
      select case_id, side, stage, my_turn, reconsidered, next_clock, due_on, 'deadline_near' as kind from desk
       where authority_id = ${place.id} and stage <> 'closed' and my_turn and next_clock is not null
         and sort_on <= ${horizon}::date and due_on >= ${place.today}::date
      union all
      select case_id, side, stage, my_turn, reconsidered, next_clock, due_on, 'deadline_passed' from desk
       where authority_id = ${place.id} and stage <> 'closed' and next_clock is not null
         and sort_on <= ${place.today}::date and due_on < ${place.today}::date)
    select found.* from found
     where not exists (
       select from notices n
        where n.case_id = found.case_id and n.authority_id = ${place.id}
          and n.source = (case kind when 'deadline_near' then 'near:' else 'passed:' end) || next_clock || ':' || due_on)
     order by due_on, case_id`.execute(tx)
  return rows
}

async function tell(tx: Transaction, services: Services, place: Workplace, row: Row, now: Date): Promise<number> {
  const told = await toldCase(tx, row.case_id)
  if (!told) return 0
  const pack = await services.agreements.version(told.packDigest)
  const readers = await readersOf(tx, told, pack, await loadDirectory(tx))
  const stage = pack.stages.find(({ id }) => id === row.stage)
  const { roles } = (row.reconsidered ? pack.actions.maintain_application : stage?.turn) ?? {}
  const telling = deskTelling(row.kind, row.side, pack, place.id, row.my_turn ? roles : undefined)
  const recipients = recipientsOf(telling, null, readers, await colleaguesAt(tx, [place.id], now), 'system')
  const source = `${row.kind === 'deadline_near' ? 'near' : 'passed'}:${row.next_clock}:${row.due_on}`
  const common = { kind: row.kind, side: row.side, source, subject: row.next_clock, actorAuthority: null, at: now }
  const found = recipients.map((colleague) => ({ ...common, colleague }))
  return insertNotices(tx, services, told, found, now)
}
