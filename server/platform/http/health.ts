import { sql } from 'kysely'
import type { Pools } from '../database/connect.ts'
import { namingLoss } from '../database/errors.ts'

/** @throws DatabaseUnavailable when the database does not answer */
export async function askDatabase(pools: Pick<Pools, 'app'>): Promise<void> {
  await namingLoss(() => sql`select 1`.execute(pools.app.db))
}
