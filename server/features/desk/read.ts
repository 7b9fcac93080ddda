// Offered to other features: the day of the desk head counts what the desk shows.
import { z } from 'zod'
import type { Desk, DeskItem } from '../../../contract/cases.ts'
import type { DeskOrder, DeskQuery } from '../../../contract/desk.ts'
import type { EventType } from '../../../domain/case/events.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { sectionOf } from '../cases/timeline.ts'
import { dayKey, decodeCursor, encodeCursor, momentKey } from './cursor.ts'
import { isFiltered } from './filters.ts'
import { questionsOf } from './questions.ts'
import { reads } from './reads.ts'
import { countCases, type DeskReader, type DeskRow, listCases, type Place } from './statements.ts'

/** Before every identifier. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** For each order what a cursor holds, and the place before every row. */
const places: Readonly<Record<DeskOrder, { shape: z.ZodType<string[]>; beginning: Place }>> = {
  deadline: { shape: z.tuple([dayKey, momentKey, z.uuid()]), beginning: ['0001-01-01', '-infinity', nobody] },
  waiting: { shape: z.tuple([momentKey, z.uuid()]), beginning: ['-infinity', nobody] },
  change: { shape: z.tuple([momentKey, z.uuid()]), beginning: ['infinity', nobody] },
}

/** The desk of the official's authority: what waits for it, by the deadline that bites first; closed cases newest first. */
export async function readDesk(services: Services, official: Official, query: DeskQuery): Promise<Desk> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      const reader = deskReader(services, official)
      const rows = await rowsOf(tx, reader, query)
      const shown = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? shown.at(-1) : undefined
      const filters = isFiltered(query) ? query : null
      const { filtered, facets, ...counts } = await countCases(tx, reader, query.view, filters)
      return {
        items: shown.map((row) => itemOf(services, official, row, reader.today)),
        next: last ? cursorOf(last, query) : null,
        counts,
        filtered,
        facets,
      }
    },
    { readOnly: true, prepared: true },
  )
}

// Offered to what exports the desk.
export function deskReader(services: Services, official: Official): DeskReader {
  return {
    authorityId: official.authority.id,
    userId: official.userId,
    today: dateIn(zoneOf(services, official), services.clock()),
    zone: zoneOf(services, official),
    sides: sidesRead(services.agreements, official.roles),
  }
}

/** A mission counts the days of the State it acts for. */
function zoneOf(services: Services, { authority }: Official): string {
  return services.calendars[authority.state]?.timeZone ?? authority.timeZone
}

/** Closed cases have no deadline and no turn. */
function orderOf({ view, order }: DeskQuery): DeskOrder {
  return view === 'closed' ? 'change' : (order ?? 'deadline')
}

/** One row more than a page, so that it is known whether another follows. */
export async function rowsOf(tx: Transaction, reader: DeskReader, query: DeskQuery): Promise<DeskRow[]> {
  const order = orderOf(query)
  const { shape, beginning } = places[order]
  const place = query.cursor ? decodeCursor(shape, query.cursor) : beginning
  return listCases(tx, reader, { view: query.view, order, filters: query }, place, query.limit + 1)
}

export function cursorOf(row: DeskRow, query: DeskQuery): string {
  const since = row.turn_since.toISOString()
  const keys: Record<DeskOrder, string[]> = {
    deadline: [row.sort_on, since, row.case_id],
    waiting: [since, row.case_id],
    change: [row.changed_at.toISOString(), row.case_id],
  }
  return encodeCursor(keys[orderOf(query)])
}

export function itemOf(services: Services, official: Official, row: DeskRow, today: string): DeskItem {
  const turnDay = dateIn(zoneOf(services, official), row.turn_since)
  return {
    caseId: row.case_id,
    reference: row.reference,
    agreementId: row.agreement_id,
    side: row.side as DeskItem['side'],
    stage: row.stage as DeskItem['stage'],
    myTurn: row.my_turn,
    awaitsApproval: row.awaits_approval,
    expiryHeld: row.expiry_held,
    askedOfUs: row.asked_of_us,
    questions: questionsOf(services, official, row),
    reconsidered: row.reconsidered,
    consentInDoubt: row.consent_in_doubt,
    unread: reads(services, official, row, 'messages') ? Math.max(0, row.messages_received - row.messages_read) : 0,
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
    procedure: row.procedure,
    minors: row.minors,
    submittedOn: row.submitted_on,
    ownReference: reads(services, official, row, 'own_references') ? row.own_reference : null,
    turnSince: row.turn_since.toISOString(),
    daysWaiting: Math.max(0, toDay(today) - toDay(turnDay)),
    changedAt: row.changed_at.toISOString(),
    news: row.is_news ? newsOf(services, official, row) : null,
    assignee:
      row.assignee_id !== null && row.assignee_name !== null
        ? { userId: row.assignee_id, name: row.assignee_name }
        : null,
  }
}

/** What happened, for those who may know; that something did is nobody's secret on one side. */
function newsOf(services: Services, official: Official, row: DeskRow): NonNullable<DeskItem['news']> {
  const section = row.changed_what === '' ? undefined : sectionOf[row.changed_what as EventType]
  const known = section === null || (section !== undefined && reads(services, official, row, section))
  return {
    what: known ? row.changed_what : null,
    by: row.changed_by_other ? 'other_state' : row.changed_by === null ? 'period' : 'own_side',
    name: known && !row.changed_by_other ? row.changed_name : null,
  }
}
