// Offered to other features: an installation begins with the calendars of the program.
import type { Insertable } from 'kysely'
import type { Calendar, CalendarDefinition } from '../../../domain/time/calendar.ts'
import { calendarDefinition } from '../../../domain/time/calendar.ts'
import { shippedAnew } from '../../../domain/time/calendar-edit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import { calendarsInForce } from './in-force.ts'
import { headsForChange, type Version } from './versions.ts'

/**
 * Enters the calendars of the program's files: as the first version of a State, or, where a new release ships another file
 * and no administrator of that State ever published one, as the next, from tomorrow on.
 *
 * @returns the calendars in force
 */
export async function installCalendars(
  system: DatabasePool,
  files: readonly CalendarDefinition[],
  now: Date,
): Promise<Record<string, Calendar>> {
  const calendars: Record<string, Calendar> = {}
  await withSystem(
    system,
    async (tx) => {
      const heads = await headsForChange(tx)
      const rows = files.flatMap((file) => rowOf(file, heads.get(file.state), now))
      if (rows.length > 0) await addVersions(tx, rows, now)
      await calendarsInForce(tx, { calendars })
    },
    { retryable: true },
  )
  return calendars
}

type Row = Insertable<Database['calendar_versions']>

function rowOf(file: CalendarDefinition, head: Version | undefined, now: Date): Row[] {
  const fileDigest = digestOf(file)
  const by = { file_digest: fileDigest, published_at: now, published_by: null, reason: '' }
  if (!head) return [{ ...contentOf(file, 1), ...by }]
  if (head.fileDigest === null || head.fileDigest === fileDigest) return []
  const before = calendarDefinition.parse(head.definition)
  const number = head.number + 1
  const version = file.version === before.version ? `${file.version}/${number}` : file.version
  const today = dateIn(before.timeZone, now)
  return [{ ...contentOf(shippedAnew(before, file, { today, version }), number), ...by }]
}

/** The columns that follow from what a version says. */
export function contentOf(definition: CalendarDefinition, number: number) {
  const { state, version } = definition
  return { state, number, version, definition: JSON.stringify(definition), digest: digestOf(definition) }
}

/** Adds versions, and has the deadlines counted anew that a later one than the first may move. */
export async function addVersions(tx: Transaction, rows: readonly Row[], now: Date): Promise<void> {
  await tx.insertInto('calendar_versions').values(rows).execute()
  const later = rows.filter(({ number }) => number > 1)
  if (later.length === 0) return
  await tx
    .insertInto('calendar_recounts')
    .values(later.map(({ state, number }) => ({ state, number, asked_at: now })))
    .execute()
}
