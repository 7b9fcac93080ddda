// Offered to other features: drafts, cases and their proofs keep and read files in one way.
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { FileView } from '../../../contract/drafts.ts'
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import { named } from '../../platform/database/named.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { ensureCaseKey, type KeyName, loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { open, seal } from '../../platform/encryption/seal.ts'
import type { Services } from '../../platform/services.ts'

export type DocumentPurpose = FileView['purpose']

/** A file to keep. `bytes` are the inspected and cleaned ones; nothing else may be stored. */
export interface NewDocument {
  caseId: string
  /** null for what is about the case as a whole, such as a form. */
  personId: string | null
  purpose: DocumentPurpose
  stream: StreamName
  mediaType: string
  pages?: number | undefined
  bytes: Buffer
  createdBy: string
  /** False while it waits for the act that sends it. */
  attached?: boolean
}

export interface StoredDocument {
  file: FileView
  /** In which stream of the case it lies; a private one is its own side's alone. */
  stream: StreamName
  bytes: Buffer
}

/** Keeps a file, sealed under the key of its person, or of the case where it is about no one person. As the system role. */
export async function storeDocument(tx: Transaction, services: Services, document: NewDocument): Promise<FileView> {
  const { caseId, personId, bytes } = document
  const documentId = services.newId()
  const key = await ensureCaseKey(tx, services.keys, caseId, keyOf(caseId, personId), services.random)
  const sealed = seal(key, bytes, aadOf(caseId, documentId), services.random)
  const row = await tx
    .insertInto('documents')
    .values({
      case_id: caseId,
      document_id: documentId,
      person_id: personId,
      purpose: document.purpose,
      stream: document.stream,
      media_type: document.mediaType,
      size: bytes.length,
      digest: sha256(bytes),
      pages: document.pages ?? null,
      attached: document.attached ?? true,
      created_by: document.createdBy,
      created_at: services.clock(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx.insertInto('document_contents').values({ case_id: caseId, document_id: documentId, sealed }).execute()
  return fileView(row)
}

/**
 * A file with its bytes, proven against the digest it was stored with; as the app role. null when it does not exist, is
 * not for this actor, or its key was destroyed.
 * @throws Error when the bytes are not those whose digest stands in the row
 */
export async function readDocument(
  tx: Transaction,
  services: Services,
  caseId: string,
  documentId: string,
): Promise<StoredDocument | null> {
  const row = await tx
    .selectFrom('documents')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  const content = await tx
    .selectFrom('document_contents')
    .select('sealed')
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  if (!row || !content) return null
  const key = (await loadCaseKeys(tx, services.keys, caseId)).get(keyOf(caseId, row.person_id))
  if (!key) return null
  const bytes = open(key, content.sealed, aadOf(caseId, documentId))
  if (sha256(bytes) !== row.digest) throw new Error(`document ${documentId} is not the one that was stored`)
  return { file: fileView(row), stream: row.stream as StreamName, bytes }
}

/** The files of a draft or case that the actor may see, oldest first, without their bytes; erased ones are left out. */
export async function listDocuments(tx: Transaction, caseId: string): Promise<FileView[]> {
  const rows = await tx
    .selectFrom('documents')
    .modifyFront(named('documents of a case'))
    .selectAll()
    .where('case_id', '=', caseId)
    .where('erased_at', 'is', null)
    .where('attached', '=', true)
    .orderBy('created_at')
    .orderBy('document_id')
    .execute()
  return rows.map(fileView)
}

/**
 * Removes files of a draft; as the system role. What was submitted is kept by a policy of the database, so a row that
 * stays is an error here.
 */
export async function deleteDocuments(tx: Transaction, caseId: string, documentIds: readonly string[]): Promise<void> {
  if (documentIds.length === 0) return
  for (const table of ['document_contents', 'documents'] as const) {
    const result = await tx
      .deleteFrom(table)
      .where('case_id', '=', caseId)
      .where('document_id', 'in', [...documentIds])
      .executeTakeFirst()
    if (result.numDeletedRows !== BigInt(documentIds.length)) throw new Error('a document could not be removed')
  }
}

/**
 * Removes from a draft what does not go with its application: scans that no evidence names any more, forms that were not
 * signed. Their rows would otherwise be the other State's to read. As the system role, before the draft is submitted.
 */
export async function deleteUnsent(tx: Transaction, caseId: string, sent: readonly string[]): Promise<void> {
  const files = await listDocuments(tx, caseId)
  const unsent = files.map((file) => file.documentId).filter((id) => !sent.includes(id))
  await deleteDocuments(tx, caseId, unsent)
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function keyOf(caseId: string, personId: string | null): KeyName {
  return { personId: personId ?? caseId, section: 'document' }
}

function aadOf(caseId: string, documentId: string): string {
  return `document/${caseId}/${documentId}`
}

function fileView(row: Selectable<Database['documents']>): FileView {
  return {
    documentId: row.document_id,
    purpose: row.purpose as DocumentPurpose,
    personId: row.person_id,
    mediaType: row.media_type,
    size: row.size,
    pages: row.pages,
    digest: row.digest,
    createdAt: row.created_at.toISOString(),
  }
}
