import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { Destroyed } from './destroy-case.ts'
import type { GoneDocument } from './destroy-documents.ts'
import { emptyWords } from './empty-words.ts'

/**
 * A draft goes as a whole: nothing of it was sent, and its parts are not kept person by person. As the eraser, under the
 * lock of the draft.
 */
export async function destroyDraft(
  tx: Transaction,
  services: Services,
  caseId: string,
  now: string,
): Promise<Destroyed> {
  const files = await tx
    .selectFrom('documents')
    .select(['document_id', 'purpose', 'size', 'digest'])
    .where('case_id', '=', caseId)
    .orderBy('document_id')
    .execute()
  await tx.deleteFrom('document_contents').where('case_id', '=', caseId).execute()
  // The files before their draft: a policy lets them go only while it is there.
  await tx.deleteFrom('documents').where('case_id', '=', caseId).execute()
  await tx.deleteFrom('notices').where('case_id', '=', caseId).execute()
  const parts = await tx.deleteFrom('draft_parts').where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const draft = await tx.deleteFrom('drafts').where('case_id', '=', caseId).executeTakeFirstOrThrow()
  if (draft.numDeletedRows !== 1n) throw new Error('the draft was not there to be destroyed')
  const keys = await tx
    .updateTable('data_keys')
    .set({ wrapped: null, destroyed_at: now })
    .where('case_id', '=', caseId)
    .where('wrapped', 'is not', null)
    .executeTakeFirstOrThrow()
  await emptyWords(tx, services, caseId)
  const documents = files.map(({ document_id: documentId, ...file }): GoneDocument => ({ documentId, ...file }))
  return {
    keys: Number(keys.numUpdatedRows),
    payloads: Number(parts.numDeletedRows),
    takenOut: 0,
    digests: [],
    documents,
  }
}
