import type { FileView } from '../../../contract/drafts.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { upload } from '../../data/upload.ts'
import { type Draft, draftPath, draftQuery } from './draft-query.ts'

export function fileUrl(caseId: string, documentId: string): string {
  return `${draftPath(caseId)}/files/${documentId}`
}

export type NewFile = {
  caseId: string
  purpose: 'photograph' | 'evidence'
  personId: string
  file: File
}

/** Sends one file; the official has declared it free of asylum data before this may be called. */
export async function sendFile(
  { caseId, purpose, personId, file }: NewFile,
  onProgress: (share: number) => void,
): Promise<FileView> {
  const form = new FormData()
  // The short fields first: the server reads the form in one pass.
  form.set('purpose', purpose)
  form.set('personId', personId)
  form.set('freeOfAsylumData', 'true')
  form.set('file', file)
  const sent = await upload('POST /api/v1/drafts/{id}/files', { path: { id: caseId }, body: form }, { onProgress })
  changeFiles(caseId, (files) => [...files.filter((one) => one.documentId !== sent.documentId), sent])
  return sent
}

/** A file that is gone already is what was asked for. */
export async function removeFile(caseId: string, documentId: string): Promise<void> {
  try {
    await api('DELETE /api/v1/drafts/{id}/files/{documentId}', { path: { id: caseId, documentId } })
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.status === 404)) throw error
  }
  changeFiles(caseId, (files) => files.filter((one) => one.documentId !== documentId))
}

function changeFiles(caseId: string, change: (files: FileView[]) => FileView[]): void {
  queryClient.setQueryData<Draft>(
    draftQuery(caseId).queryKey,
    (draft) => draft && { ...draft, files: change(draft.files) },
  )
}

/** Why a file was refused, in the words of its reason. */
export function refusalOf(error: unknown): string | null {
  if (!(error instanceof ProblemError)) return null
  const { fields, title } = error.problem
  return fields?.find((field) => field.path === 'file')?.message ?? fields?.[0]?.message ?? (title || null)
}
