// Offered to other features: practice cases are signed like real ones.
import { posix } from 'node:path'
import type { RenderedForm } from '../../../contract/drafts.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { FormFailed, FormRendererUnavailable } from '../../platform/pdf/form-renderer.ts'
import { printedForm } from '../../platform/pdf/printed-form.ts'
import type { Services } from '../../platform/services.ts'
import { deleteDocuments, sha256, storeDocument } from '../documents/store.ts'
import { fillForm } from './fill-form.ts'
import { type PreparedForm, prepareForm } from './form-input.ts'
import { openDraft } from './load.ts'
import { draftProblem } from './problems.ts'
import { lockDraft } from './write.ts'

/**
 * Renders the form of a draft as this official would sign it and keeps it with the draft. The same content, official and
 * day give the same bytes, and then nothing new is kept; an older form of the same official goes.
 * @throws ProblemError 422 `form_characters` when a character cannot be printed, 503 when the renderer is busy
 */
export async function renderDraftForm(services: Services, official: Official, caseId: string): Promise<RenderedForm> {
  const prepared = await withOfficial(services, official, async (tx) =>
    prepareForm(tx, services, official, await openDraft(tx, services, official, caseId)),
  )
  const bytes = await renderPrepared(services, prepared)
  const digest = sha256(bytes)
  return withOfficial(services, official, async (tx) => {
    await openDraft(tx, services, official, caseId)
    return asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      const earlier = await tx
        .selectFrom('documents')
        .select(['document_id', 'digest', 'size', 'created_by'])
        .where('case_id', '=', caseId)
        .where('purpose', '=', 'form')
        .execute()
      const same = earlier.find((one) => one.digest === digest)
      if (same) return { documentId: same.document_id, digest, size: same.size }
      const outdated = earlier.filter((one) => one.created_by === official.userId).map((one) => one.document_id)
      await deleteDocuments(tx, caseId, outdated)
      const { documentId, size } = await storeDocument(tx, services, {
        caseId,
        personId: null,
        purpose: 'form',
        stream: 'shared',
        mediaType: 'application/pdf',
        bytes,
        createdBy: official.userId,
      })
      return { documentId, digest, size }
    })
  })
}

/** Digests of the forms this process printed, by the digest of all that went into each: the same input gives the same bytes. */
const printed = new Map<string, string>()
/** Forms remembered, the newest; one that was forgotten, or printed by another process, is printed once more. */
const remembered = 1000

/**
 * The digest of the form as it would be printed now.
 * @throws ProblemError as renderDraftForm
 */
export async function digestOfForm(services: Services, prepared: PreparedForm): Promise<string> {
  return printed.get(digestOf(jobOf(prepared))) ?? sha256(await renderPrepared(services, prepared))
}

/** @throws ProblemError as renderDraftForm */
export async function renderPrepared(services: Services, prepared: PreparedForm): Promise<Buffer> {
  const { pictures } = prepared
  const { template, data, ...rest } = jobOf(prepared)
  try {
    const bytes = await services.renderer.render({ template, data, pictures })
    remember(digestOf({ template, data, ...rest }), sha256(bytes))
    return bytes
  } catch (error) {
    if (error instanceof FormRendererUnavailable) throw draftProblem(503, 'form_busy', { retryAfter: 30 })
    if (!(error instanceof FormFailed) || error.missing.length === 0) throw error
    throw draftProblem(422, 'form_characters', { values: { characters: error.missing.join(' ') } })
  }
}

/** All that decides what is printed. */
function jobOf({ input, pictures }: PreparedForm) {
  const { pack } = input
  return {
    template: posix.join(pack.id, pack.form.template),
    version: pack.version,
    data: printedForm.parse(fillForm(input)),
    pictures: Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [name, sha256(bytes)])),
  }
}

function remember(job: string, digest: string): void {
  printed.set(job, digest)
  const [oldest] = printed.keys()
  if (printed.size > remembered && oldest !== undefined) printed.delete(oldest)
}
