import { sql } from 'kysely'
import type { LiveTopic } from '../../../contract/live.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

export interface Change {
  change_id: string
  /** The transaction that wrote it, as PostgreSQL counts them. */
  transaction: bigint
  topic: LiveTopic
  authority_id: string
  user_id: string | null
  case_id: string | null
  /** Of the last seconds: whoever begins to listen may have read its page just before. */
  recent: boolean
}

export interface Look {
  /** Everything of an earlier transaction is known; the next look begins here. */
  floor: bigint
  changes: Change[]
  /** More happened than one look takes: nobody can tell what. */
  tooMany: boolean
}

export interface From {
  /** A transaction; null: nothing is known yet. */
  transaction: bigint | null
  /** Also what became known in the last seconds, for those who begin. */
  recent: boolean
}

/** More than a busy hour; whoever was away for longer looks at everything anyway. */
const most = 2_000

/**
 * What was told in this transaction or a later one, as far as it is durable. A transaction that began early may end late,
 * so each look goes back to the oldest that was still running at the last one; whoever looks passes over what is known.
 */
export async function lookForChanges(services: Pick<Services, 'pools'>, from: From): Promise<Look> {
  const since = from.recent ? sql`now() - interval '15 seconds'` : sql`'infinity'::timestamptz`
  // No transaction has so high a number.
  const transaction = String(from.transaction ?? 2n ** 63n)
  const { rows } = await withSystem(
    services.pools.system,
    (tx) =>
      sql<{ floor: string; changes: (Omit<Change, 'transaction'> & { transaction: string })[] | null }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as floor,
             (select jsonb_agg(change) from (
                select change_id, transaction_id::text as transaction, topic, authority_id, user_id, case_id,
                       at > ${since} as recent
                  from live_changes where transaction_id >= ${transaction}::xid8 or at > ${since}
                 order by transaction_id limit ${most + 1}) change) as changes`.execute(tx),
    { readOnly: true },
  )
  const { floor, changes } = rows[0]!
  const found = (changes ?? []).map((one) => ({ ...one, transaction: BigInt(one.transaction) }))
  return { floor: BigInt(floor), changes: found.slice(0, most), tooMany: found.length > most }
}
