import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import type { Draft } from './draft-query.ts'

/** The official form of the draft as it stands. The same content gives the same document, so asking twice is harmless. */
export function formQuery(draft: Draft) {
  return queryOptions({
    queryKey: ['form', draft.caseId, draft.versions],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api('POST /api/v1/drafts/{id}/form', { path: { id: draft.caseId } }),
  })
}
