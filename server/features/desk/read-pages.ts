// Offered to other features: an export holds the same cases in the same order as the desk.
import type { DeskQuery } from '../../../contract/desk.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { cursorOf, deskReader, rowsOf } from './read.ts'
import type { DeskRow } from './statements.ts'

const page = 500

/** One list of the official's desk from its beginning, page after page. */
export async function* deskPages(
  tx: Transaction,
  services: Services,
  official: Official,
  asked: Omit<DeskQuery, 'cursor' | 'limit'>,
): AsyncGenerator<DeskRow[]> {
  const reader = deskReader(services, official)
  let cursor: string | undefined
  do {
    const query = { ...asked, cursor, limit: page }
    const rows = await rowsOf(tx, reader, query)
    yield rows.slice(0, page)
    const last = rows.length > page ? rows[page - 1] : undefined
    cursor = last && cursorOf(last, query)
  } while (cursor)
}
