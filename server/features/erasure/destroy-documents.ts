import type { Transaction } from '../../platform/database/transaction.ts'

export interface GoneDocument {
  documentId: string
  purpose: string
  size: number
  digest: string
}

/**
 * Destroys the content of the files of some persons, and of every file about the case as a whole, such as its form: that
 * shows everybody. `personIds` null: all files. What stays is that they were sent, and their digests. As the eraser.
 */
export async function destroyDocuments(
  tx: Transaction,
  caseId: string,
  personIds: readonly string[] | null,
  now: string,
): Promise<GoneDocument[]> {
  let query = tx
    .updateTable('documents')
    .set({ erased_at: now })
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .returning(['document_id', 'purpose', 'size', 'digest'])
  if (personIds)
    query = query.where((eb) => eb.or([eb('person_id', 'is', null), eb('person_id', 'in', [...personIds])]))
  const gone = await query.execute()
  if (gone.length === 0) return []
  const { numDeletedRows } = await tx
    .deleteFrom('document_contents')
    .where('case_id', '=', caseId)
    .where(
      'document_id',
      'in',
      gone.map((one) => one.document_id),
    )
    .executeTakeFirstOrThrow()
  if (numDeletedRows !== BigInt(gone.length)) throw new Error('the content of a file was not there to be destroyed')
  return gone
    .map(({ document_id: documentId, ...file }) => ({ documentId, ...file }))
    .sort((a, b) => (a.documentId < b.documentId ? -1 : 1))
}
