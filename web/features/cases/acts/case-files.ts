import type { FileView } from '../../../../contract/drafts.ts'
import type { UploadPurpose } from '../../../../contract/uploads.ts'
import { api } from '../../../data/api.ts'
import { ProblemError } from '../../../data/problem.ts'
import { upload } from '../../../data/upload.ts'

/** Keeps a file for an act upon a case; it was declared free of asylum data before this may be called. */
export function keepFile(
  target: { caseId: string; purpose: UploadPurpose; personId: string },
  file: File,
  onProgress: (share: number) => void,
): Promise<FileView> {
  const form = new FormData()
  // The short fields first: the server reads the form in one pass.
  form.set('purpose', target.purpose)
  form.set('personId', target.personId)
  form.set('freeOfAsylumData', 'true')
  form.set('file', file)
  const path = { caseId: target.caseId }
  return upload('POST /api/v1/cases/{caseId}/files', { path, body: form }, { onProgress })
}

/** A file that is gone already is what was asked for. */
export async function takeBackFile(caseId: string, documentId: string): Promise<void> {
  try {
    await api('DELETE /api/v1/cases/{caseId}/files/{documentId}', { path: { caseId, documentId } })
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.status === 404)) throw error
  }
}
