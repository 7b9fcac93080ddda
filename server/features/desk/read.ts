import { sql } from 'kysely'
import { z } from 'zod'
import type { Desk, DeskItem, deskQuery } from '../../../contract/cases.ts'
import { sidesRead } from '../../../domain/access/sections.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { dayKey, decodeCursor, encodeCursor, momentKey } from './cursor.ts'

type DeskQuery = z.infer<typeof deskQuery>

const byDeadline = z.tuple([dayKey, z.uuid()])
const byChange = z.tuple([momentKey, z.uuid()])

/** The desk of the official's authority: what waits for it, by the deadline that bites first; closed cases newest first. */
export async function readDesk(services: Services, official: Official, query: DeskQuery): Promise<Desk> {
  const zone = services.calendars[official.authority.state]?.timeZone ?? official.authority.timeZone
  const today = dateIn(zone, services.clock())
  return withOfficial(
    services,
    official,
    async (tx) => {
      const reader = { authorityId: official.authority.id, sides: sidesRead(official.roles) }
      const rows = await rowsOf(tx, reader, query)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      return {
        items: shown.map((row) => itemOf(row, today)),
        next: last ? cursorOf(last, query) : null,
        counts: await countsOf(tx, reader),
      }
    },
    { readOnly: true },
  )
}

interface DeskReader {
  authorityId: string
  /** The sides on which the official's roles read files; an application that came in is no case officer's. */
  sides: readonly Relation[]
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** One row more than a page, so that it is known whether another follows. */
async function rowsOf(tx: Transaction, { authorityId, sides }: DeskReader, { view, cursor, limit }: DeskQuery) {
  let query = tx
    .selectFrom('desk')
    .innerJoin('cases', 'cases.case_id', 'desk.case_id')
    .leftJoin('case_persons as person', (join) =>
      join.onRef('person.case_id', '=', 'desk.case_id').on('person.relation', '=', 'principal'),
    )
    .where('desk.authority_id', '=', authorityId)
    .where(sql<boolean>`desk.side = any(${[...sides]})`)
    .select([
      'desk.case_id',
      'cases.reference',
      'desk.agreement_id',
      'desk.side',
      'desk.stage',
      'desk.my_turn',
      'desk.awaits_approval',
      'desk.persons',
      'desk.other_state',
      'desk.next_clock',
      'desk.remind_on',
      'desk.due_on',
      'desk.sort_on',
      'desk.changed_at',
      'desk.changed_by_other',
      'person.family_name',
      'person.given_names',
      'person.own_script',
      'person.birth_date',
      'person.sex',
      'person.nationality',
    ])
    .limit(limit + 1)
  // The conditions on the stage are written out, as the indexes have them.
  if (view === 'closed') {
    query = query.where(sql<boolean>`desk.stage = 'closed'`).orderBy('desk.changed_at', 'desc').orderBy('desk.case_id')
    if (!cursor) return query.execute()
    const [changedAt, caseId] = decodeCursor(byChange, cursor)
    return query
      .where(
        sql<boolean>`desk.changed_at <= ${changedAt} and (desk.changed_at < ${changedAt} or desk.case_id > ${caseId})`,
      )
      .execute()
  }
  query = query
    .where(sql<boolean>`desk.stage <> 'closed'`)
    .where('desk.my_turn', '=', view === 'my_turn')
    .orderBy('desk.sort_on')
    .orderBy('desk.case_id')
  if (!cursor) return query.execute()
  const [sortOn, caseId] = decodeCursor(byDeadline, cursor)
  return query.where(sql<boolean>`(desk.sort_on, desk.case_id) > (${sortOn}, ${caseId})`).execute()
}

async function countsOf(tx: Transaction, { authorityId, sides }: DeskReader): Promise<Desk['counts']> {
  const closed = sql<boolean>`stage = 'closed'`
  const open = sql<boolean>`stage <> 'closed'`
  return tx
    .selectFrom('desk')
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`side = any(${[...sides]})`)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere(open).filterWhere('my_turn', '=', true).as('my_turn'),
      fn.countAll<number>().filterWhere(open).filterWhere('my_turn', '=', false).as('waiting'),
      fn.countAll<number>().filterWhere(closed).as('closed'),
    ])
    .executeTakeFirstOrThrow()
}

function cursorOf(row: Row, { view }: DeskQuery): string {
  return encodeCursor([view === 'closed' ? row.changed_at.toISOString() : row.sort_on, row.case_id])
}

function itemOf(row: Row, today: string): DeskItem {
  return {
    caseId: row.case_id,
    reference: row.reference,
    agreementId: row.agreement_id,
    side: row.side as DeskItem['side'],
    stage: row.stage as DeskItem['stage'],
    myTurn: row.my_turn,
    awaitsApproval: row.awaits_approval,
    principal: {
      familyName: row.family_name,
      givenNames: row.given_names,
      ownScript: row.own_script,
      birthDate: row.birth_date,
      sex: row.sex,
      nationality: row.nationality,
    },
    persons: row.persons,
    otherState: row.other_state,
    nextClock: row.next_clock,
    remindOn: row.remind_on,
    dueOn: row.due_on,
    daysLeft: row.due_on === null ? null : toDay(row.due_on) - toDay(today),
    changedAt: row.changed_at.toISOString(),
    changedByOther: row.changed_by_other,
  }
}
