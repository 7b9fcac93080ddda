// Offered to other features: whoever writes a case counts with the calendars that are in force at that moment.
import { calendarDefinition, compileCalendar } from '../../../domain/time/calendar.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Makes sure that the calendars at hand are those in force: another process may have published a version. One small
 * statement, and nothing more while nothing changed.
 */
export async function calendarsInForce(tx: Transaction, services: Pick<Services, 'calendars'>): Promise<void> {
  const heads = await tx
    .selectFrom('calendar_versions')
    .distinctOn('state')
    .select(['state', 'number', 'version'])
    .orderBy('state')
    .orderBy('number', 'desc')
    .execute()
  for (const { state, number, version } of heads) {
    if (services.calendars[state]?.version === version) continue
    const { definition } = await tx
      .selectFrom('calendar_versions')
      .select('definition')
      .where('state', '=', state)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    services.calendars[state] = compileCalendar(calendarDefinition.parse(definition))
  }
}

/** The same for pages, which another process may have left behind; asked every few seconds. */
export async function refreshCalendars(services: Services): Promise<void> {
  await withSystem(services.pools.system, (tx) => calendarsInForce(tx, services), { readOnly: true })
}
