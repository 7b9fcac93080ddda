import type { CalendarList, CalendarVersions, CalendarView } from '../../../contract/calendars.ts'
import { managesState } from '../../../domain/access/administration.ts'
import type { CalendarDefinition } from '../../../domain/time/calendar.ts'
import { calendarDefinition } from '../../../domain/time/calendar.ts'
import { compareCalendars } from '../../../domain/time/calendar-edit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { versionOf } from './versions.ts'

/** Every State with a calendar: how far it reaches, and what nobody has set yet. */
export async function listCalendars(services: Services, official: Official): Promise<CalendarList> {
  const now = services.clock()
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('calendar_versions')
      .distinctOn('state')
      .select(['state', 'number', 'version', 'definition', 'published_at'])
      .orderBy('state')
      .orderBy('number', 'desc')
      .execute(),
  )
  return {
    items: rows.map(({ state, number, version, definition, published_at }) => {
      const { covers, days, timeZone } = definition as unknown as CalendarDefinition
      const today = dateIn(timeZone, now)
      const predicted = days.filter(({ date, status }) => status === 'predicted' && date >= today)
      return {
        ...{ state, number, version, covers, predicted: predicted.length },
        nextPredicted: predicted[0]?.date ?? null,
        publishedAt: published_at.toISOString(),
        editable: managesState(official, state),
      }
    }),
  }
}

/** The calendar of a State as in force. @throws ProblemError 404 */
export async function viewCalendar(services: Services, official: Official, state: string): Promise<CalendarView> {
  const found = await withSystem(services.pools.system, (tx) => versionOf(tx, state))
  if (!found) throw notFound()
  const { number, definition, publishedAt } = found
  const { version, timeZone, weekend, covers, sources, notes, days } = definition
  return {
    ...{ state, number, version, timeZone, weekend, covers, sources, notes, days },
    today: dateIn(timeZone, services.clock()),
    publishedAt: publishedAt.toISOString(),
    editable: managesState(official, state),
  }
}

/** Nobody reads further back on a page; the database keeps them all. */
const mostVersions = 100

/** The versions of a State, newest first, each with what it changed. @throws ProblemError 404 */
export async function listVersions(services: Services, official: Official, state: string): Promise<CalendarVersions> {
  const own = official.authority.state === state
  const rows = await withSystem(services.pools.system, (tx) => versionRows(tx, state))
  if (rows.length === 0) throw notFound()
  const definitions = rows.map(({ definition }) => calendarDefinition.parse(definition))
  return {
    items: rows.slice(0, mostVersions).map((row, index) => {
      const before = definitions[index + 1]
      const { cases, moved, finished_at } = row
      return {
        number: row.number,
        version: row.version,
        publishedAt: row.published_at.toISOString(),
        byProgram: row.published_by === null,
        author: own ? row.author : null,
        reason: row.reason,
        digest: row.digest,
        changes: before ? compareCalendars(before, definitions[index]!) : null,
        recount:
          own && cases !== null && moved !== null
            ? { cases, moved, finishedAt: finished_at?.toISOString() ?? null }
            : null,
      }
    }),
  }
}

function versionRows(tx: Transaction, state: string) {
  return tx
    .selectFrom('calendar_versions as version')
    .leftJoin('users as user', 'user.user_id', 'version.published_by')
    .leftJoin('calendar_recounts as recount', (join) =>
      join.onRef('recount.state', '=', 'version.state').onRef('recount.number', '=', 'version.number'),
    )
    .select([
      'version.number',
      'version.version',
      'version.definition',
      'version.digest',
      'version.published_at',
      'version.published_by',
      'version.reason',
      'user.name as author',
      'recount.cases',
      'recount.moved',
      'recount.finished_at',
    ])
    .where('version.state', '=', state)
    .orderBy('version.number', 'desc')
    .limit(mostVersions + 1)
    .execute()
}
