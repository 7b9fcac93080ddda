// Offered to other features: whoever changes what an open page may show says so in the same transaction.
import type { LiveTopic } from '../../../contract/live.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Identifiers alone. Whether a reader may know is asked again when it is told, under the reader's own access. */
export interface Told {
  topic: LiveTopic
  authorityId: string
  /** Only this official; everybody of the authority when not given. */
  userId?: string
  caseId?: string
}

/** Tells open pages once the transaction is durable. Runs as the system role. */
export async function tellLive(tx: Transaction, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  const rows = told.map(({ topic, authorityId, userId = null, caseId = null }) => ({
    topic,
    authority_id: authorityId,
    user_id: userId,
    case_id: caseId,
  }))
  await tx.insertInto('live_changes').values(rows).execute()
}
