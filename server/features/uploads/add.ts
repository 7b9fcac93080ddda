// Offered to other features: practice messages get their files like real ones.
import type { FileView } from '../../../contract/drafts.ts'
import { type UploadPurpose, uploadPurposes } from '../../../contract/uploads.ts'
import type { ActionId } from '../../../domain/agreement/vocabulary.ts'
import { possibleActions } from '../../../domain/case/possible.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { inspectUpload } from '../../platform/documents/inspect.ts'
import { inspectRecording, MAX_RECORDING_BYTES, recordingTooLarge } from '../../platform/documents/recording.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { accessTo } from '../cases/read-access.ts'
import { readRecord } from '../cases/read-record.ts'
import { storeDocument } from '../documents/store.ts'
import { takeAway, waitingFiles } from '../documents/waiting.ts'
import { fileRefused } from '../drafts/files.ts'
import { wrongField } from '../drafts/problems.ts'
import type { Room } from '../drafts/upload.ts'

export interface CaseUpload {
  purpose: UploadPurpose
  /** For evidence, and for the answer about one person: whom it is about. Whatever else there is is about the case. */
  personId: string
  /** The official's word that the file tells nothing of an asylum procedure (safeguard 3). */
  freeOfAsylumData: boolean
  name: string
  type?: string | undefined
  bytes: Buffer
}

/** The acts that send, or keep, a file of each purpose. */
const actsOf: Record<UploadPurpose, readonly ActionId[]> = {
  paper_reply: ['record_paper_reply'],
  evidence: ['correct_application'],
  message: ['send_message'],
  answer: ['answer_information'],
  interview: ['record_interview', 'note_interview'],
}

/** An answer may be about the case as a whole; evidence is always somebody's. */
function ofPerson({ purpose, personId }: Pick<CaseUpload, 'purpose' | 'personId'>): boolean {
  return purpose === 'evidence' || purpose === 'interview' || (purpose === 'answer' && personId !== '')
}

/** As many as one official may have waiting on one case. */
const most = 30

/**
 * Keeps a file for an act upon a case: inspected, cleaned, sealed, and seen by nobody but its uploader until that act sends
 * it.
 * @throws ProblemError 404 for a case that is not theirs; 403 when the act is not theirs; 422 `file_refused` with the reason
 *   at the field `file`, for an undeclared file and for a person who is not of the case
 */
export async function addCaseFile(
  services: Services,
  official: Official,
  caseId: string,
  upload: CaseUpload,
): Promise<FileView> {
  const { purpose, personId, name, type, bytes } = upload
  const ask = (tx: Transaction) => mayUpload(tx, services, official, caseId, upload)
  // Asked before the file is looked at, which may take a while, and once more before it is kept.
  await withOfficial(services, official, ask)
  if (!upload.freeOfAsylumData) throw wrongField('freeOfAsylumData', 'declaration_needed')
  const inspect = purpose === 'interview' ? inspectRecording : inspectUpload
  const inspected = await inspect(bytes, { declaredName: name, declaredType: type })
  if (!inspected.ok) throw fileRefused(inspected)
  return withOfficial(services, official, async (tx) => {
    const side = await ask(tx)
    return asSystem(tx, async () => {
      if ((await waitingFiles(tx, caseId, official.userId)).length >= most) throw wrongField('file', 'too_many_files')
      const file = await storeDocument(tx, services, {
        caseId,
        personId: ofPerson(upload) ? personId : null,
        purpose,
        stream: side,
        attached: false,
        mediaType: inspected.mediaType,
        pages: inspected.pages,
        bytes: inspected.bytes,
        createdBy: official.userId,
      })
      const details = { documentId: file.documentId, purpose, declared: 'free of asylum data' }
      await writeAudit(tx, services, official, 'file_added', caseId, file.createdAt, details)
      return file
    })
  })
}

/** @throws ProblemError 404 for a case that is not theirs */
export async function requireCase(services: Services, official: Official, caseId: string): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    if (!(await accessTo(tx, services, official, caseId))) throw notFound()
  })
}

/**
 * How large a file of this purpose may be, before any of it is read: null for the usual, which is also for a form that names the
 * purpose behind the file.
 * @throws ProblemError 404 for a case that is not theirs; 403 when the act is not theirs
 */
export async function roomFor(
  services: Services,
  official: Official,
  caseId: string,
  named: string | undefined,
): Promise<Room | null> {
  const purpose = uploadPurposes.find((one) => one === named)
  if (!purpose) return null
  await withOfficial(services, official, (tx) => mayAdd(tx, services, official, caseId, purpose))
  if (purpose !== 'interview') return null
  return { most: MAX_RECORDING_BYTES, tooLarge: () => fileRefused(recordingTooLarge()) }
}

/** Takes back a file that no act has sent yet. @throws ProblemError 404 for any other */
export async function removeCaseFile(
  services: Services,
  official: Official,
  caseId: string,
  documentId: string,
): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    if (!(await accessTo(tx, services, official, caseId))) throw notFound()
    await asSystem(tx, async () => {
      const waiting = await waitingFiles(tx, caseId, official.userId)
      if (!waiting.some((one) => one.documentId === documentId)) throw notFound()
      await takeAway(tx, caseId, documentId)
      const at = services.clock().toISOString()
      await writeAudit(tx, services, official, 'file_removed', caseId, at, { documentId })
    })
  })
}

/** On which side the official may take the act that sends the file, which is about a person of the case if about anybody. */
async function mayUpload(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  { purpose, personId }: CaseUpload,
) {
  const { side, persons } = await mayAdd(tx, services, official, caseId, purpose)
  const known = !ofPerson({ purpose, personId }) || persons.some((one) => one.personId === personId)
  if (!known) throw wrongField('personId', 'unknown_person')
  return side
}

async function mayAdd(tx: Transaction, services: Services, official: Official, caseId: string, purpose: UploadPurpose) {
  const access = await accessTo(tx, services, official, caseId)
  if (!access) throw notFound()
  const { file, rules, side } = await readRecord(tx, services, official, access, services.clock().toISOString())
  const { userId, authority, roles } = official
  const actor = { userId, authorityId: authority.id, state: authority.state, relation: side, roles }
  const possible = possibleActions(file, actor, rules)
  if (!actsOf[purpose].some((act) => possible.includes(act))) throw problem(403, 'not_your_role')
  return { side, persons: file.persons }
}
