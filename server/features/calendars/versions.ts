import { sql } from 'kysely'
import type { CalendarDefinition } from '../../../domain/time/calendar.ts'
import { calendarDefinition } from '../../../domain/time/calendar.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Any number will do, as long as every process takes the same. */
const publishingLock = 7_264_029

export interface Version {
  number: number
  version: string
  definition: unknown
  fileDigest: string | null
}

/** The version in force of each State. Until the transaction ends nobody else adds one. Runs as the system role. */
export async function headsForChange(tx: Transaction): Promise<Map<string, Version>> {
  await sql`select pg_advisory_xact_lock(${publishingLock})`.execute(tx)
  const rows = await tx
    .selectFrom('calendar_versions')
    .distinctOn('state')
    .select(['state', 'number', 'version', 'definition', 'file_digest'])
    .orderBy('state')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(({ state, file_digest, ...row }) => [state, { ...row, fileDigest: file_digest }]))
}

/** One version of a State as it was written; null where there is none. `number`: the newest where not given. */
export async function versionOf(
  tx: Transaction,
  state: string,
  number?: number,
): Promise<{ number: number; definition: CalendarDefinition; publishedAt: Date } | null> {
  const row = await tx
    .selectFrom('calendar_versions')
    .select(['number', 'definition', 'published_at'])
    .where('state', '=', state)
    .$if(number !== undefined, (one) => one.where('number', '=', number!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { definition, published_at } = row
  return { number: row.number, definition: calendarDefinition.parse(definition), publishedAt: published_at }
}
