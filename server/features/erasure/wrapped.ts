import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'

/** The tables whose rows name the epoch of the installation key that wraps them. */
const tables = ['data_keys', 'one_time_passwords', 'identity_providers', 'webhooks'] as const

/** How much the key of an epoch still wraps. With `hold`, nobody wraps anything until the transaction ends. */
export async function wrappedBy(tx: Transaction, epoch: number, { hold = false } = {}): Promise<number> {
  let count = 0
  for (const table of tables) {
    if (hold) await sql`lock table ${sql.table(table)} in share mode`.execute(tx)
    const live = table === 'data_keys' ? sql`and wrapped is not null` : sql``
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where epoch = ${epoch} ${live}`.execute(tx)
    count += rows[0]!.n
  }
  return count
}
