import type { FileView } from '../../../contract/drafts.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { inspectUpload } from '../../platform/documents/inspect.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { storeDocument } from '../documents/store.ts'
import { takeAway, waitingFiles } from '../documents/waiting.ts'
import { fileRefused } from '../drafts/files.ts'
import { wrongField } from '../drafts/problems.ts'

export interface NewScan {
  /** The official's word that the file tells nothing of an asylum procedure (safeguard 3). */
  freeOfAsylumData: boolean
  name: string
  type?: string | undefined
  bytes: Buffer
}

/** As many as one official may have waiting on one case. */
const most = 10

/**
 * Keeps a scan of what a register shows, for the answer to one question: inspected, cleaned and sealed under the key of the
 * person. Until the answer names it, whoever uploaded it sees it alone; then the side that asked, and never the other State.
 * @throws ProblemError 404 for a question that was not put to the official's register; 422 `file_refused`, for an undeclared
 *   file and for too many
 */
export async function addScan(
  services: Services,
  official: Official,
  requestId: string,
  upload: NewScan,
): Promise<FileView> {
  const ask = (tx: Transaction) => ownRequest(tx, official, requestId)
  // Asked before the file is looked at, which may take a while, and once more before it is kept.
  await withOfficial(services, official, ask)
  if (!upload.freeOfAsylumData) throw wrongField('freeOfAsylumData', 'declaration_needed')
  const inspected = await inspectUpload(upload.bytes, { declaredName: upload.name, declaredType: upload.type })
  if (!inspected.ok) throw fileRefused(inspected)
  return withOfficial(services, official, async (tx) => {
    const { caseId, personId } = await ask(tx)
    return asSystem(tx, async () => {
      if ((await waitingFiles(tx, caseId, official.userId)).length >= most) throw wrongField('file', 'too_many_files')
      const file = await storeDocument(tx, services, {
        ...{ caseId, personId, purpose: 'register_scan', stream: 'requested', attached: false },
        ...{ mediaType: inspected.mediaType, pages: inspected.pages, bytes: inspected.bytes },
        createdBy: official.userId,
      })
      const details = { documentId: file.documentId, purpose: file.purpose, declared: 'free of asylum data' }
      await writeAudit(tx, services, official, 'file_added', caseId, file.createdAt, details)
      return file
    })
  })
}

/** Takes back a scan that no answer has named yet. @throws ProblemError 404 for any other */
export async function removeScan(
  services: Services,
  official: Official,
  requestId: string,
  documentId: string,
): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    const { caseId, personId } = await ownRequest(tx, official, requestId)
    await asSystem(tx, async () => {
      const waiting = await waitingFiles(tx, caseId, official.userId)
      const own = waiting.some(
        (one) => one.documentId === documentId && one.purpose === 'register_scan' && one.personId === personId,
      )
      if (!own) throw notFound()
      await takeAway(tx, caseId, documentId)
      const at = services.clock().toISOString()
      await writeAudit(tx, services, official, 'file_removed', caseId, at, { documentId })
    })
  })
}

/** @throws ProblemError 404 */
export async function requireRequest(services: Services, official: Official, requestId: string): Promise<void> {
  await withOfficial(services, official, (tx) => ownRequest(tx, official, requestId))
}

async function ownRequest(tx: Transaction, { roles, authority }: Official, requestId: string) {
  const row = roles.includes('verifier')
    ? await tx
        .selectFrom('verifications')
        .select(['case_id as caseId', 'person_id as personId'])
        .where('request_id', '=', requestId)
        .where('authority_id', '=', authority.id)
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound()
  return row
}
