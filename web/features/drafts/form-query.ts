import { queryOptions } from '@tanstack/react-query'
import type { RenderedForm } from '../../../contract/drafts.ts'
import { fetchJson } from '../../data/fetch-json.ts'
import { type Draft, draftPath } from './draft-query.ts'

/** The official form of the draft as it stands. The same content gives the same document, so asking twice is harmless. */
export function formQuery(draft: Draft) {
  return queryOptions({
    queryKey: ['form', draft.caseId, draft.versions],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => fetchJson<RenderedForm>(`${draftPath(draft.caseId)}/form`, { method: 'POST', body: {} }),
  })
}
