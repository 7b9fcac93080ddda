import { queryOptions } from '@tanstack/react-query'
import type { DraftView, SavedPart } from '../../../contract/drafts.ts'
import { wholeCase } from '../../../domain/case/application.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

export type Draft = DraftView

export function draftPath(caseId: string): string {
  return `/api/v1/drafts/${encodeURIComponent(caseId)}`
}

export function draftQuery(caseId: string) {
  return queryOptions({
    queryKey: ['draft', caseId],
    staleTime: 10_000,
    queryFn: ({ signal }) => api('GET /api/v1/drafts/{id}', { path: { id: caseId }, signal }),
  })
}

/** The content of one part as the server last gave it. */
export function partOf(draft: Draft, part: string): unknown {
  const { content } = draft
  if (part === 'setup' || part === 'persons' || part === 'evidence' || part === 'references') return content[part]
  const [, sectionId = '', key = wholeCase] = part.split(':')
  return content.answers[sectionId]?.[key] ?? {}
}

/** The draft with one part as it was saved; an older answer of the server no longer counts. */
export async function rememberSaved(caseId: string, saved: SavedPart, content: unknown): Promise<void> {
  const { queryKey } = draftQuery(caseId)
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData<Draft>(
    queryKey,
    (draft) =>
      draft && {
        ...withPart(draft, saved.part, saved.version, content),
        sections: saved.sections,
        complete: saved.complete,
        updatedAt: saved.savedAt,
      },
  )
}

/** The draft with one part as somebody else left it. */
export function rememberPart(caseId: string, part: string, version: number, content: unknown): void {
  queryClient.setQueryData<Draft>(
    draftQuery(caseId).queryKey,
    (draft) => draft && withPart(draft, part, version, content),
  )
}

function withPart(draft: Draft, part: string, version: number, content: unknown): Draft {
  const versions = { ...draft.versions, [part]: version }
  const [kind, sectionId = '', key = wholeCase] = part.split(':')
  if (kind !== 'section')
    return { ...draft, versions, content: { ...draft.content, [part]: content } as Draft['content'] }
  const answers = { ...draft.content.answers, [sectionId]: { ...draft.content.answers[sectionId], [key]: content } }
  return { ...draft, versions, content: { ...draft.content, answers } as Draft['content'] }
}
