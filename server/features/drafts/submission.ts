// Offered to other features: practice cases are submitted like real ones.
import type { SubmissionReceipt } from '../../../contract/cases.ts'
import type { FileView, SubmissionInput } from '../../../contract/drafts.ts'
import type { ApplicationContent } from '../../../domain/case/application.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { earlierReceipt } from '../../platform/http/idempotency.ts'
import type { ProblemField } from '../../platform/http/problems.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { submitDraft } from '../cases/submit.ts'
import { deleteUnsent, listDocuments } from '../documents/store.ts'
import { maySubmit } from './access.ts'
import { prepareForm } from './form-input.ts'
import { openDraft } from './load.ts'
import { newerVersion } from './newer-version.ts'
import { draftProblem } from './problems.ts'
import { digestOfForm } from './render-form.ts'
import { lockDraft } from './write.ts'

/**
 * Signs and submits an application. What is submitted is what the signed form shows: only where the present content prints
 * the same bytes may it go. The same key gives the same receipt again.
 * @throws ProblemError 403 for anybody but the central desk, 409 `form_changed`, 422 where files are missing; and
 *   whatever refuses the submission itself
 */
export async function submitApplication(
  services: Services,
  official: Official,
  caseId: string,
  input: SubmissionInput,
  idempotencyKey: string,
): Promise<SubmissionReceipt> {
  const request = { actorId: official.userId, key: idempotencyKey, content: { caseId, input } }
  const opened = await withOfficial(services, official, async (tx) => {
    // Once submitted, the draft opens for nobody; its receipt is still there for whoever asks again.
    const earlier = await earlierReceipt(tx, request)
    if (earlier?.reused) throw problem(422, 'key_reused')
    if (earlier) return { receipt: earlier.receipt as SubmissionReceipt }
    const draft = await openDraft(tx, services, official, caseId)
    if (!maySubmit(official, draft)) throw draftProblem(403, 'central_desk_only')
    if (newerVersion(services, draft)?.mayStay === false) throw draftProblem(409, 'version_over')
    const files = await listDocuments(tx, caseId)
    const missing = missingFiles(draft.content, files)
    if (missing.length > 0) throw problem(422, 'invalid', { fields: missing })
    const shown = files.find(({ documentId, purpose }) => documentId === input.form.documentId && purpose === 'form')
    if (shown?.digest !== input.form.digest) throw draftProblem(409, 'form_changed')
    return { draft, prepared: await prepareForm(tx, services, official, draft) }
  })
  if ('receipt' in opened) return opened.receipt
  if ((await digestOfForm(services, opened.prepared)) !== input.form.digest) throw draftProblem(409, 'form_changed')
  const { draft } = opened
  return submitDraft(services, official, draft, input, idempotencyKey, async (tx) => {
    // What was typed since the form was shown is not lost, and what was taken out or never signed does not cross.
    if ((await lockDraft(tx, caseId)) !== draft.version) throw draftProblem(409, 'form_changed')
    await deleteUnsent(tx, caseId, documentsSent(draft.content, input.form.documentId))
  })
}

/** The files that go with an application: exactly those it names, and the form that was signed. */
function documentsSent(content: ApplicationContent, formId: string): string[] {
  return [
    formId,
    ...content.persons.flatMap(({ photographId }) => photographId ?? []),
    ...content.evidence.flatMap(({ documentIds }) => documentIds),
  ]
}

/** Files that the application names but that are not there, or are about somebody else. */
function missingFiles(content: ApplicationContent, files: readonly FileView[]): ProblemField[] {
  const there = (documentId: string, purpose: FileView['purpose'], personId: string) =>
    files.some((file) => file.documentId === documentId && file.purpose === purpose && file.personId === personId)
  const wrong = (path: string): ProblemField => ({ path, code: 'file_missing', messageId: 'drafts.field.file_missing' })
  return [
    ...content.persons.flatMap(({ personId, photographId }, index) =>
      !photographId || there(photographId, 'photograph', personId) ? [] : [wrong(`persons.${index}.photographId`)],
    ),
    ...content.evidence.flatMap(({ personId, documentIds }, index) =>
      documentIds.every((id) => there(id, 'evidence', personId)) ? [] : [wrong(`evidence.${index}.documentIds`)],
    ),
  ]
}
