import { isOnDuty } from '../../../../domain/notices/duty-days.ts'
import { type NoticeChannel, usualDigest } from '../../../../domain/notices/kinds.ts'
import { timeIn } from '../../../../domain/time/zone.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { digestChoice } from '../choices.ts'
import { withheldBecause } from '../mail/withheld.ts'
import { colleaguesAt } from '../readers.ts'
import { type Workplace, workplaces } from '../roster.ts'

/** From when a digest is made, and until when one that is late still is: in the time zone of the authority. */
const hours = { from: '08:00', until: '18:00' }

/**
 * Makes the digest of the day for every official who is on duty and wants it, at eight in the morning where they work. Of one
 * official and day there is one row, so however many processes make them, and however often, each goes out once.
 *
 * @returns how many were made
 */
export async function makeDigests(services: Services): Promise<number> {
  const now = services.clock()
  const places = await withSystem(services.pools.system, (tx) => workplaces(tx, now))
  let made = 0
  for (const place of places) {
    const time = timeIn(place.timeZone, now)
    if (time < hours.from || time >= hours.until) continue
    made += await withSystem(services.pools.system, (tx) => makeAt(tx, services, place, now))
  }
  return made
}

async function makeAt(tx: Transaction, services: Services, place: Workplace, now: Date): Promise<number> {
  const colleagues = await colleaguesAt(tx, [place.id], now)
  const choices = await choicesOf(
    tx,
    colleagues.map(({ userId }) => userId),
  )
  const wanted = colleagues.filter(({ userId, roles }) => {
    const choice = choices.get(userId)
    if (choice ? choice === 'off' : !usualDigest(roles)) return false
    return isOnDuty(userId, place.today, place.roster, services.calendars[place.state])
  })
  if (wanted.length === 0) return 0
  const withheld = withheldBecause(services.config)
  const written = await tx
    .insertInto('mails')
    .values(
      wanted.map(({ userId }) => ({
        ...{ mail_id: services.newId(), user_id: userId, purpose: 'digest', day: place.today, made_at: now },
        ...(withheld ? { ended_at: now, outcome: withheld } : { next_attempt_at: now }),
      })),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'day']).where('purpose', '=', 'digest').doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0)
}

async function choicesOf(tx: Transaction, userIds: readonly string[]): Promise<Map<string, NoticeChannel>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('notice_choices')
    .select(['user_id', 'channel'])
    .where('kind', '=', digestChoice)
    .where('user_id', 'in', [...userIds])
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.channel as NoticeChannel]))
}
