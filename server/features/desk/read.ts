import { z } from 'zod'
import type { Desk, DeskItem, deskQuery } from '../../../contract/cases.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { dayKey, decodeCursor, encodeCursor, momentKey } from './cursor.ts'
import { closedCases, countCases, type DeskReader, type DeskRow, openCases } from './statements.ts'

type DeskQuery = z.infer<typeof deskQuery>

const byDeadline = z.tuple([dayKey, z.uuid()])
const byChange = z.tuple([momentKey, z.uuid()])
/** Before every identifier. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The desk of the official's authority: what waits for it, by the deadline that bites first; closed cases newest first. */
export async function readDesk(services: Services, official: Official, query: DeskQuery): Promise<Desk> {
  const zone = services.calendars[official.authority.state]?.timeZone ?? official.authority.timeZone
  const today = dateIn(zone, services.clock())
  return withOfficial(
    services,
    official,
    async (tx) => {
      const reader = { authorityId: official.authority.id, sides: sidesRead(services.agreements, official.roles) }
      const rows = await rowsOf(tx, reader, query)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      return {
        items: shown.map((row) => itemOf(row, today)),
        next: last ? cursorOf(last, query) : null,
        counts: await countCases(tx, reader),
      }
    },
    { readOnly: true, prepared: true },
  )
}

/** Before every row of a list. */
const beginning = { deadline: ['0001-01-01', nobody], change: ['infinity', nobody] } as const

/** One row more than a page, so that it is known whether another follows. */
export async function rowsOf(
  tx: Transaction,
  reader: DeskReader,
  { view, cursor, limit }: DeskQuery,
): Promise<DeskRow[]> {
  if (view === 'closed') {
    const place = cursor ? decodeCursor(byChange, cursor) : beginning.change
    return closedCases(tx, reader, place, limit + 1)
  }
  const place = cursor ? decodeCursor(byDeadline, cursor) : beginning.deadline
  return openCases(tx, reader, view === 'my_turn', place, limit + 1)
}

export function cursorOf(row: DeskRow, { view }: DeskQuery): string {
  return encodeCursor([view === 'closed' ? row.changed_at.toISOString() : row.sort_on, row.case_id])
}

export function itemOf(row: DeskRow, today: string): DeskItem {
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
    assignee:
      row.assignee_id !== null && row.assignee_name !== null
        ? { userId: row.assignee_id, name: row.assignee_name }
        : null,
  }
}
