// Offered to other features: the practice week of a mission is planned through the same functions.
import type { z } from 'zod'
import type { madeSlots, newSlots } from '../../../contract/interviews.ts'
import { plansInterviews } from '../../../domain/access/interviews.ts'
import { minutesOf, slotTimes } from '../../../domain/interviews/slot-times.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { isBooked } from '../cases/interview-slot.ts'

/**
 * Offers times at the own authority: the same hours on several days, in one room. Times that overlap with others of the room are
 * left out and counted, so that asking twice makes nothing twice.
 * @throws ProblemError 403 for those who plan no interviews; 422 for a day that has passed, or hours in which none fits
 */
export async function makeSlots(
  services: Services,
  official: Official,
  wanted: z.infer<typeof newSlots>,
): Promise<z.infer<typeof madeSlots>> {
  mayPlan(official)
  const times = slotTimes(wanted)
  const today = dateIn(official.authority.timeZone, services.clock())
  const past = wanted.dates.findIndex((date) => date < today)
  if (past >= 0) throw problem(422, 'invalid', { fields: [{ path: `dates.${past}`, code: 'date_in_past' }] })
  if (times.length === 0) throw problem(422, 'invalid', { fields: [{ path: 'closes', code: 'no_interview_fits' }] })
  return withOfficial(
    services,
    official,
    async (tx) => {
      await lockOffers(tx, official)
      const dates = [...new Set(wanted.dates)]
      const standing = await tx
        .selectFrom('interview_slots')
        .select(['held_on', 'starts_at', 'minutes'])
        .where('authority_id', '=', official.authority.id)
        .where('place', '=', wanted.place)
        .where('room', '=', wanted.room)
        .where('held_on', 'in', dates)
        .execute()
      const overlaps = (date: string, time: string) =>
        standing.some(
          (one) =>
            one.held_on === date &&
            minutesOf(time) < minutesOf(one.starts_at) + one.minutes &&
            minutesOf(one.starts_at) < minutesOf(time) + wanted.minutes,
        )
      const asked = dates.flatMap((date) => times.map((time) => ({ date, time })))
      const free = asked.filter(({ date, time }) => !overlaps(date, time))
      const now = services.clock().toISOString()
      if (free.length > 0) {
        await tx
          .insertInto('interview_slots')
          .values(
            free.map(({ date, time }) => ({
              ...{ slot_id: services.newId(), authority_id: official.authority.id, team_id: null },
              ...{ held_on: date, starts_at: time, minutes: wanted.minutes, conducted_by: wanted.by },
              ...{ means: wanted.means, place: wanted.place, room: wanted.room, interviewers: wanted.interviewers },
              ...{ languages: wanted.languages, created_by: official.userId, created_at: now },
            })),
          )
          .execute()
      }
      await writeAudit(tx, services, official, 'interview_slots_made', null, now, { slots: free.length })
      return { made: free.length, overlapping: asked.length - free.length }
    },
    { retryable: true },
  )
}

/**
 * Takes a slot of the own authority back.
 * @throws ProblemError 403 for those who plan no interviews; 404 for another's; 409 while somebody is invited to it
 */
export async function removeSlot(services: Services, official: Official, slotId: string): Promise<void> {
  mayPlan(official)
  await withOfficial(services, official, async (tx) => {
    const slot = await tx
      .selectFrom('interview_slots')
      .select('slot_id')
      .where('slot_id', '=', slotId)
      .where('authority_id', '=', official.authority.id)
      .forUpdate()
      .executeTakeFirst()
    if (!slot) throw notFound()
    // Asked as the system: a case that this authority does not read may hold the slot.
    if (await asSystem(tx, () => isBooked(tx, slotId))) throw problem(409, 'slot_booked')
    await tx.deleteFrom('interview_slots').where('slot_id', '=', slotId).execute()
    const now = services.clock().toISOString()
    await writeAudit(tx, services, official, 'interview_slot_removed', null, now, { slotId })
  })
}

/** @throws ProblemError 403 for those who plan no interviews */
export function mayPlan({ roles }: Official): void {
  if (!plansInterviews(roles)) throw problem(403, 'not_your_role')
}

/** Offers of one authority are made one after another, so that two officials do not offer one room twice. */
export async function lockOffers(tx: Transaction, { authority }: Official): Promise<void> {
  await asSystem(tx, () =>
    tx.selectFrom('authorities').select('authority_id').where('authority_id', '=', authority.id).forUpdate().execute(),
  )
}
