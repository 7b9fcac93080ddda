// Offered to other features: a printed copy holds the documents of its case.
import type { SectionId } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { createQueue } from '../../platform/documents/one-at-a-time.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit, writeRead } from '../cases/audit.ts'
import { accessTo } from '../cases/read-access.ts'
import { type DocumentPurpose, readDocument, type StoredDocument } from './store.ts'

/** The section of the file that a document belongs to; the form of an application shows all that its readers share. */
const sectionOf: Readonly<Record<DocumentPurpose, SectionId>> = {
  photograph: 'identity',
  form: 'identity',
  evidence: 'evidence',
  reply: 'reply',
  paper_reply: 'reply',
  transfer_notice: 'transfer',
  message: 'messages',
  register_scan: 'verification',
  interview: 'notes',
  answer: 'messages',
}

/** Files above this, in bytes, are opened one after another: each stands in memory twice, sealed and open. */
const large = 8 * 1024 * 1024
const inTurn = createQueue(32)

/**
 * A document of a case, for whoever reads that part of the file, for the register asked about it, or for the border that
 * expects the person. That it was looked at is recorded; of a recording, which a player asks for part by part, once for a
 * sitting.
 * @throws QueueFull when too many wait for large files; ProblemError 404; 410 `document_erased` to readers of the file, once its content was destroyed
 */
export async function readCaseDocument(
  services: Services,
  official: Official,
  caseId: string,
  documentId: string,
): Promise<StoredDocument> {
  const read = () => withOfficial(services, official, (tx) => lookAt(tx, services, official, caseId, documentId))
  // Whoever waits for a turn holds no connection to the database meanwhile.
  const first = await withOfficial(services, official, async (tx) =>
    (await isLarge(tx, caseId, documentId)) ? null : lookAt(tx, services, official, caseId, documentId),
  )
  return first ?? inTurn(read)
}

async function isLarge(tx: Transaction, caseId: string, documentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('documents')
    .select('size')
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row !== undefined && row.size > large
}

async function lookAt(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  documentId: string,
): Promise<StoredDocument> {
  const found = await readDocument(tx, services, caseId, documentId)
  if (!found && (await wasErased(tx, services, official, caseId, documentId))) throw problem(410, 'document_erased')
  if (!found || !(await mayRead(tx, services, official, caseId, found))) throw notFound()
  const at = services.clock().toISOString()
  const write = found.file.mediaType.startsWith('audio/') ? writeRead : writeAudit
  await write(tx, services, official, 'document_read', caseId, at, { documentId, purpose: found.file.purpose })
  return found
}

async function wasErased(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  documentId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('documents')
    .select('purpose')
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .where('erased_at', 'is not', null)
    .executeTakeFirst()
  const access = row && (await accessTo(tx, services, official, caseId))
  return access?.visible.includes(sectionOf[row?.purpose as DocumentPurpose]) ?? false
}

/** The row policies said already that the authority may; this is the part of the official's own role. */
async function mayRead(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  { file, stream }: StoredDocument,
): Promise<boolean> {
  const access = await accessTo(tx, services, official, caseId)
  if (access) return (stream === 'shared' || stream === access.side) && access.visible.includes(sectionOf[file.purpose])
  if (file.purpose === 'interview') return false
  // Outside the audience the policies show a document through a verification or an arrival, or through a draft, which
  // has its own address.
  return official.roles.includes('verifier') || official.roles.includes('border_officer')
}
