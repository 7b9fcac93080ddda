// Offered to other features: practice cases get their files like real ones.
import type { FileView } from '../../../contract/drafts.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { inspectUpload } from '../../platform/documents/inspect.ts'
import { normalisePhotograph } from '../../platform/documents/photograph.ts'
import { MAX_FILE_BYTES, type Refusal, refuse } from '../../platform/documents/refusal.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { notFound, type ProblemError } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { deleteDocuments, readDocument, type StoredDocument, storeDocument } from '../documents/store.ts'
import { type OpenDraft, openDraft } from './load.ts'
import { draftProblem, wrongField } from './problems.ts'
import { lockDraft } from './write.ts'

export interface Upload {
  purpose: 'photograph' | 'evidence'
  personId: string
  /** The official's word that the file tells nothing of an asylum procedure (safeguard 3). */
  freeOfAsylumData: boolean
  name: string
  type?: string | undefined
  bytes: Buffer
}

/**
 * Adds a file to a draft: inspected, cleaned, sealed under its person's key. A photograph is brought to the size of a
 * form.
 * @throws ProblemError 422 `file_refused` with the reason at the field `file`; 422 for an undeclared file or a person
 *   who is not in the draft
 */
export async function addFile(
  services: Services,
  official: Official,
  caseId: string,
  upload: Upload,
): Promise<FileView> {
  const { purpose, personId, name, type, bytes } = upload
  const open = () => withOfficial(services, official, (tx) => openDraft(tx, services, official, caseId))
  // Asked before the file is looked at, which may take a while, and once more before it is kept.
  requirePerson(await open(), personId)
  if (!upload.freeOfAsylumData) throw wrongField('freeOfAsylumData', 'declaration_needed')
  const inspected = await inspectFile({ purpose, name, type, bytes })
  if (!inspected.ok) throw fileRefused(inspected)
  return withOfficial(services, official, async (tx) => {
    requirePerson(await openDraft(tx, services, official, caseId), personId)
    return asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      const file = await storeDocument(tx, services, {
        caseId,
        personId,
        purpose,
        stream: 'shared',
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

/** @throws ProblemError 404 */
export function readFile(
  services: Services,
  official: Official,
  caseId: string,
  documentId: string,
): Promise<StoredDocument> {
  return withOfficial(services, official, async (tx) => {
    await openDraft(tx, services, official, caseId)
    const found = await readDocument(tx, services, caseId, documentId)
    if (!found) throw notFound()
    return found
  })
}

/** Removes a photograph or a scan; a rendered form goes by itself. @throws ProblemError 404 */
export function removeFile(services: Services, official: Official, caseId: string, documentId: string): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    await openDraft(tx, services, official, caseId)
    const found = await tx
      .selectFrom('documents')
      .select('document_id')
      .where('case_id', '=', caseId)
      .where('document_id', '=', documentId)
      .where('purpose', 'in', ['photograph', 'evidence'])
      .executeTakeFirst()
    if (!found) throw notFound()
    await asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      await deleteDocuments(tx, caseId, [documentId])
      const at = services.clock().toISOString()
      await writeAudit(tx, services, official, 'file_removed', caseId, at, { documentId })
    })
  })
}

/** The reason as a sentence at the field `file`; `documents.refused.<code>` of the catalogue. */
export function fileRefused({ code, values }: Refusal): ProblemError {
  const status = code === 'busy' ? 503 : 422
  return draftProblem(status, 'file_refused', {
    fields: [{ path: 'file', code, values, messageId: `documents.refused.${code}` }],
    ...(status === 503 ? { retryAfter: 60 } : {}),
  })
}

/** For an upload that was cut off at the limit and is not worth looking at. */
export function fileTooLarge(): ProblemError {
  return fileRefused(refuse('file_too_large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 }))
}

/** What may be kept of a file: its cleaned bytes, a photograph brought to the size of a form, or why it may not. */
export function inspectFile({ purpose, name, type, bytes }: Pick<Upload, 'purpose' | 'name' | 'type' | 'bytes'>) {
  const declared = { declaredName: name, declaredType: type }
  return purpose === 'photograph' ? photograph(bytes, declared) : inspectUpload(bytes, declared)
}

async function photograph(bytes: Buffer, declared: { declaredName: string; declaredType: string | undefined }) {
  const found = await normalisePhotograph(bytes, declared)
  return found.ok ? { ...found, mediaType: 'image/jpeg', pages: undefined } : found
}

function requirePerson(draft: OpenDraft, personId: string): void {
  if (draft.content.persons.some((person) => person.personId === personId)) return
  throw wrongField('personId', 'unknown_person')
}
