// Offered to other features: an export holds the same cases in the same order as the desk.
import type { z } from 'zod'
import type { deskView } from '../../../contract/cases.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { cursorOf, rowsOf } from './read.ts'
import type { DeskRow } from './statements.ts'

const page = 500

/** One list of the official's desk from its beginning, page after page. */
export async function* deskPages(
  tx: Transaction,
  services: Services,
  official: Official,
  view: z.infer<typeof deskView>,
): AsyncGenerator<DeskRow[]> {
  const reader = { authorityId: official.authority.id, sides: sidesRead(services.agreements, official.roles) }
  let cursor: string | undefined
  do {
    const query = { view, cursor, limit: page }
    const rows = await rowsOf(tx, reader, query)
    yield rows.slice(0, page)
    const last = rows.length > page ? rows[page - 1] : undefined
    cursor = last && cursorOf(last, query)
  } while (cursor)
}
