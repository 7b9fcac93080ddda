// Offered to other features: an act upon a case sends the files that wait for it.
import { sql } from 'kysely'
import type { Upload } from '../../../domain/case/context.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** The files an official uploaded for an act of a case that is still to be taken. As the system role. */
export async function waitingFiles(tx: Transaction, caseId: string, userId: string): Promise<Upload[]> {
  const rows = await tx
    .selectFrom('documents')
    .select(['document_id', 'person_id', 'purpose', 'digest'])
    .where('case_id', '=', caseId)
    .where('created_by', '=', userId)
    .where('attached', '=', false)
    .where('erased_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    documentId: row.document_id,
    personId: row.person_id,
    purpose: row.purpose,
    digest: row.digest,
  }))
}

/**
 * Sends waiting files, in the transaction of the act that names them: to both States; scans of a register within the one that asked
 * it, and what is kept of an interview within the side that keeps it. As the system role.
 */
export async function sendWaiting(tx: Transaction, caseId: string, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  const { numUpdatedRows } = await tx
    .updateTable('documents')
    .set({
      attached: true,
      stream: sql<string>`case purpose when 'register_scan' then 'requested' when 'interview' then stream else 'shared' end`,
    })
    .where('case_id', '=', caseId)
    .where('document_id', 'in', [...documentIds])
    .where('attached', '=', false)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== BigInt(documentIds.length)) throw new Error('a file was not there to be sent')
}

const day = 24 * 60 * 60_000
const kept = 7 * day

/** Takes away files that no act has sent within a week. */
export async function sweepWaiting(services: Pick<Services, 'pools' | 'clock'>): Promise<void> {
  const before = new Date(services.clock().getTime() - kept)
  await withSystem(services.pools.system, async (tx) => {
    const rows = await tx
      .selectFrom('documents')
      .select(['case_id', 'document_id'])
      .where('attached', '=', false)
      .where('created_at', '<=', before)
      .limit(500)
      .execute()
    for (const { case_id, document_id } of rows) await takeAway(tx, case_id, document_id)
  })
}

/** Takes one waiting file away; what was sent stays, by a policy of the database. As the system role. */
export async function takeAway(tx: Transaction, caseId: string, documentId: string): Promise<void> {
  // The content first: its policy looks at the row.
  for (const table of ['document_contents', 'documents'] as const) {
    await tx.deleteFrom(table).where('case_id', '=', caseId).where('document_id', '=', documentId).execute()
  }
}
