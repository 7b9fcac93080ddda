import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { ProblemError } from '../../platform/http/problems.ts'
import { type PictureRead, readPicture } from '../../platform/mrz/read-picture.ts'
import { withUnsure } from '../../platform/mrz/with-unsure.ts'
import type { Services } from '../../platform/services.ts'
import { readFile } from './files.ts'
import { openDraft } from './load.ts'
import { draftProblem } from './problems.ts'

interface PostedPicture {
  name: string
  type: string
  bytes: Buffer
}

/** That the draft is theirs, before a picture is taken in. @throws ProblemError 404 */
export async function requireDraft(services: Services, official: Official, caseId: string): Promise<void> {
  await withOfficial(services, official, (tx) => openDraft(tx, services, official, caseId))
}

/**
 * Reads the machine-readable zones of a picture that is posted. Nothing of it is kept, and nothing of what it says is
 * written to a log.
 * @throws ProblemError 422 `picture_not_read` with the reason at the field `file`; 503 where too many wait, or the reader itself failed
 */
export async function readPosted(services: Services, { name, type, bytes }: PostedPicture) {
  return documentsOf(await readPicture(bytes, { declaredName: name, declaredType: type }, todayOf(services)))
}

/** The same for a file that the draft has already. @throws ProblemError as `readPosted`, and 404 */
export async function readKept(services: Services, official: Official, caseId: string, documentId: string) {
  const { bytes } = await readFile(services, official, caseId, documentId)
  return documentsOf(await readPicture(bytes, { declaredName: '' }, todayOf(services)))
}

function documentsOf(read: PictureRead) {
  if (!read.ok) throw notRead(read)
  return { documents: read.zones.map(withUnsure) }
}

function notRead(refusal: Exclude<PictureRead, { ok: true }>): ProblemError {
  const { code } = refusal
  const [values, messageId] =
    'values' in refusal ? [refusal.values, `documents.refused.${code}`] : [{}, `mrz.picture.${code}`]
  const soon = { busy: 60, reader_failed: 5 }[code as string]
  return draftProblem(soon ? 503 : 422, 'picture_not_read', {
    fields: [{ path: 'file', code, values, messageId }],
    ...(soon ? { retryAfter: soon } : {}),
  })
}

function todayOf({ clock }: Services): string {
  return clock().toISOString().slice(0, 10)
}
