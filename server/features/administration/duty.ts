// Offered to other features: practice enters who is away as an official would.

import type { z } from 'zod'
import type { DutyRoster, dutyEntry, dutyQuery, newDutyEntry } from '../../../contract/administration.ts'
import { type AdministeredPlace, managesAuthority } from '../../../domain/access/administration.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import { isWorkingDay } from '../../../domain/time/calendar.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import { orderedBy } from '../../platform/i18n/order.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { placeOf } from './place.ts'

type DutyEntry = z.infer<typeof dutyEntry>

/** Days of one look and of one entry. */
const longest = 366

/** Who is on duty and who is away; for the officials of the authority and its administrators. @throws ProblemError 404, 422 */
export async function readRoster(
  services: Services,
  official: Official,
  { authority, from, until }: z.infer<typeof dutyQuery>,
): Promise<DutyRoster> {
  refuseSpan('until', from, until)
  return withSystem(services.pools.system, async (tx) => {
    const place = await placeOf(tx, authority)
    if (!place || !mayRead(official, place)) throw notFound()
    const items = await entries(tx)
      .where('duty_roster.authority_id', '=', authority)
      .where('duty_roster.last_day', '>=', from)
      .where('duty_roster.first_day', '<=', until)
      .orderBy('duty_roster.first_day')
      .orderBy(orderedBy(official.language, 'users.name'))
      .orderBy('duty_roster.duty_id')
      .execute()
    const officials = await tx
      .selectFrom('users')
      .select(['user_id', 'name'])
      .where('authority_id', '=', authority)
      .where('disabled_at', 'is', null)
      .where('account_kind', '=', 'person')
      .orderBy(orderedBy(official.language, 'name'))
      .orderBy('user_id')
      .execute()
    return {
      items: items.map(entryOf),
      officials: officials.map((row) => ({ userId: row.user_id, name: row.name })),
      workingDays: workingDays(services, place.state, from, until),
    }
  })
}

/** @throws ProblemError 403 for colleagues who only read, 404 for everybody else, 422 */
export async function enterDuty(
  services: Services,
  official: Official,
  { userId, firstDay, lastDay, kind }: z.infer<typeof newDutyEntry>,
): Promise<DutyEntry> {
  return withSystem(services.pools.system, async (tx) => {
    const user = await tx
      .selectFrom('users')
      .select(['authority_id'])
      .where('user_id', '=', userId)
      .where('disabled_at', 'is', null)
      .where('account_kind', '=', 'person')
      .executeTakeFirst()
    const place = user && (await placeOf(tx, user.authority_id))
    if (!place) throw notFound()
    refuseWriting(official, place)
    refuseSpan('lastDay', firstDay, lastDay)
    const dutyId = services.newId()
    const now = services.clock()
    await tx
      .insertInto('duty_roster')
      .values({
        duty_id: dutyId,
        authority_id: place.id,
        user_id: userId,
        first_day: firstDay,
        last_day: lastDay,
        kind,
        created_by: official.userId,
        created_at: now,
      })
      .execute()
    const details = { dutyId, userId, kind, firstDay, lastDay }
    await writeAudit(tx, services, official, 'duty_entered', null, now.toISOString(), details)
    return entryOf(await entries(tx).where('duty_roster.duty_id', '=', dutyId).executeTakeFirstOrThrow())
  })
}

/** @throws ProblemError 403, 404 */
export async function removeDuty(services: Services, official: Official, dutyId: string): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    const row = await entries(tx).where('duty_roster.duty_id', '=', dutyId).executeTakeFirst()
    const place = row && (await placeOf(tx, row.authority_id))
    if (!place) throw notFound()
    refuseWriting(official, place)
    await tx.deleteFrom('duty_roster').where('duty_id', '=', dutyId).execute()
    const { userId, kind, firstDay, lastDay } = entryOf(row)
    const details = { dutyId, userId, kind, firstDay, lastDay }
    await writeAudit(tx, services, official, 'duty_removed', null, services.clock().toISOString(), details)
  })
}

function mayRead(official: Official, place: AdministeredPlace): boolean {
  return place.id === official.authority.id || managesAuthority(official, place)
}

function refuseWriting(official: Official, place: AdministeredPlace): void {
  if (!mayRead(official, place)) throw notFound()
  if (managesAuthority(official, place)) return
  if (!official.roles.some((role) => role === 'central_desk' || role === 'approver'))
    throw problem(403, 'not_your_role')
}

function refuseSpan(path: string, first: string, last: string): void {
  const days = toDay(last) - toDay(first)
  const faults: FieldFault[] = []
  if (days < 0) faults.push({ path, code: 'end_before_start' })
  if (days > longest) faults.push({ path, code: 'period_too_long' })
  if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
}

/** By the calendar of the State; where none is installed nothing is known of working days. */
function workingDays({ calendars }: Services, state: string, from: string, until: string): string[] {
  const calendar = calendars[state]
  if (!calendar) return []
  const days = Array.from({ length: toDay(until) - toDay(from) + 1 }, (_, index) => toDay(from) + index)
  return days.filter((day) => isWorkingDay(calendar, day)).map(fromDay)
}

function entries(tx: Transaction) {
  return tx
    .selectFrom('duty_roster')
    .innerJoin('users', 'users.user_id', 'duty_roster.user_id')
    .selectAll('duty_roster')
    .select('users.name')
}

function entryOf(row: Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]): DutyEntry {
  return {
    dutyId: row.duty_id,
    userId: row.user_id,
    name: row.name,
    firstDay: row.first_day,
    lastDay: row.last_day,
    kind: row.kind as DutyEntry['kind'],
  }
}
