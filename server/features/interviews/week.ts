// Offered to other features: the practice week of a mission is planned through the same functions.
import type { InterviewWeek } from '../../../contract/interviews.ts'
import { plansInterviews } from '../../../domain/access/interviews.ts'
import { calendarFile } from '../../../domain/interviews/calendar-file.ts'
import { minutesOf, timeOf } from '../../../domain/interviews/slot-times.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { dateIn, instantIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { interviewRows, itemOf, placesOf, slotRows, slotView, waitingOf } from './rows.ts'

/** Six weeks: the longest that is looked at, or taken along, at once. */
const longest = 42

/**
 * The interviews of some days: of every case that the official reads, with the slots of the own State, and who waits. What the
 * list showed is written down once.
 * @throws ProblemError 422 for more than six weeks, or an end before the beginning
 */
export async function readWeek(
  services: Services,
  official: Official,
  span: { from: string; until: string },
): Promise<InterviewWeek> {
  checkSpan(span)
  const now = services.clock()
  const today = dateIn(official.authority.timeZone, now)
  if (!official.readsCases) return { today, ...span, items: [], slots: [], holds: false, waiting: [] }
  return withOfficial(services, official, async (tx) => {
    const rows = await interviewRows(tx, services, official, span)
    const rooms = await placesOf(tx, rows)
    const plans = plansInterviews(official.roles)
    const waiting = plans ? await interviewRows(tx, services, official, 'waiting') : []
    const slots = plans ? await slotRows(tx, official, span) : []
    const items = rows.map((row) => itemOf(row, rooms))
    await note(tx, services, official, 'interviews_listed', span, items.length)
    return {
      ...{ today, ...span, items, slots: slots.map(slotView), holds: await holdsInterviews(tx, official) },
      waiting: waiting.filter(({ side }) => side === 'requested').map((row) => waitingOf(row, today)),
    }
  })
}

/**
 * The planned interviews of some days as a calendar file: reference and place, and nothing of the person.
 * @throws ProblemError 422 for more than six weeks, or an end before the beginning
 */
export async function weekCalendar(
  services: Services,
  official: Official,
  span: { from: string; until: string },
): Promise<string> {
  checkSpan(span)
  const now = services.clock().toISOString()
  if (!official.readsCases) return calendarFile([], now)
  return withOfficial(services, official, async (tx) => {
    const rows = (await interviewRows(tx, services, official, span)).filter(({ state }) => state === 'planned')
    const places = await placesOf(tx, rows)
    const zones = await timeZones(tx)
    const { t } = speech(official.language)
    await note(tx, services, official, 'interviews_exported', span, rows.length)
    return calendarFile(
      rows.map((row) => {
        const where = row.slot_id ? places.get(row.slot_id) : undefined
        return {
          uid: `${row.interview_id}@openrcms`,
          ...bounds(zones.get(row.authority_id!) ?? 'UTC', row.held_on!, row.starts_at!, row.minutes!),
          summary: t('interviews.calendar.summary', { reference: row.reference }),
          place: where ? [where.place, where.room].filter(Boolean).join(', ') : '',
          cancelled: false,
          sequence: row.times_moved,
        }
      }),
      now,
    )
  })
}

/** When an interview begins and ends, ISO 8601 in UTC. One that ends after midnight ends by the next day's clock. */
export function bounds(zone: string, date: string, time: string, minutes: number): { from: string; until: string } {
  const from = instantIn(zone, date, time)
  const end = minutesOf(time) + minutes
  const until = end < 1440 ? instantIn(zone, date, timeOf(end)) : new Date(Date.parse(from) + minutes * 60_000)
  return { from, until: typeof until === 'string' ? until : until.toISOString() }
}

/** The time zone of each authority: in it stand the times of the interviews to which it invited. */
export async function timeZones(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('authorities').select(['authority_id', 'time_zone']).execute()
  return new Map(rows.map(({ authority_id, time_zone }) => [authority_id, time_zone]))
}

function checkSpan({ from, until }: { from: string; until: string }): void {
  const days = toDay(until) - toDay(from)
  if (days < 0 || days > longest) throw problem(422, 'invalid', { fields: [{ path: 'until', code: 'span_too_long' }] })
}

/** Whoever asks is told that the other State sets them; an authority without a case yet may be on either side. */
async function holdsInterviews(tx: Transaction, official: Official): Promise<boolean> {
  const sides = await tx
    .selectFrom('case_audience')
    .where('authority_id', '=', official.authority.id)
    .select('side')
    .distinct()
    .execute()
  return sides.length === 0 || sides.some(({ side }) => side === 'requested')
}

async function note(
  tx: Transaction,
  services: Services,
  official: Official,
  act: 'interviews_listed' | 'interviews_exported',
  span: { from: string; until: string },
  rows: number,
): Promise<void> {
  if (rows === 0) return
  await writeAudit(tx, services, official, act, null, services.clock().toISOString(), { ...span, rows })
}
