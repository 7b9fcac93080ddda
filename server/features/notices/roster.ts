import { type RosterEntry, remindedUntil } from '../../../domain/notices/duty-days.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** How far ahead the roster is read, in days: further than any row of days off. */
const ahead = 35

export interface Workplace {
  id: string
  kind: string
  state: string
  timeZone: string
  /** Today, there. */
  today: string
  roster: RosterEntry[]
}

/** Every authority with somebody who works there, its own day, and who is on duty or away. As the system role. */
export async function workplaces(tx: Transaction, now: Date): Promise<Workplace[]> {
  const rows = await tx
    .selectFrom('authorities')
    .select(['authority_id', 'kind', 'state', 'time_zone'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('users')
          .select('users.user_id')
          .whereRef('users.authority_id', '=', 'authorities.authority_id')
          .where('users.disabled_at', 'is', null)
          .where('users.account_kind', '=', 'person'),
      ),
    )
    .orderBy('authority_id')
    .execute()
  const entries = await rosterAround(tx, now)
  return rows.map((row) => ({
    id: row.authority_id,
    kind: row.kind,
    state: row.state,
    timeZone: row.time_zone,
    today: dateIn(row.time_zone, now),
    roster: entries.get(row.authority_id) ?? [],
  }))
}

async function rosterAround(tx: Transaction, now: Date): Promise<Map<string, RosterEntry[]>> {
  const day = toDay(now.toISOString().slice(0, 10))
  const rows = await tx
    .selectFrom('duty_roster')
    .select(['authority_id', 'user_id', 'first_day', 'last_day', 'kind'])
    .where('last_day', '>=', fromDay(day - 1))
    .where('first_day', '<=', fromDay(day + ahead))
    .execute()
  const found = new Map<string, RosterEntry[]>()
  for (const row of rows) {
    const entry = { userId: row.user_id, firstDay: row.first_day, lastDay: row.last_day, kind: row.kind as 'duty' }
    found.set(row.authority_id, [...(found.get(row.authority_id) ?? []), entry])
  }
  return found
}

/** The last day that an authority is reminded of today. */
export function horizonOf({ calendars }: Pick<Services, 'calendars'>, place: Workplace): string {
  return remindedUntil(place.today, place.roster, calendars[place.state])
}
