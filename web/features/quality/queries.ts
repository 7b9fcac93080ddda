import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { NewAcceptance } from '../../../contract/quality.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import type { QualitySearch } from '../../quality-search.ts'

export function findingsQuery({ view: _, show = undefined, ...filters }: QualitySearch) {
  const query = { ...filters, show: show ?? ('open' as const) }
  return infiniteQueryOptions({
    queryKey: ['quality', 'findings', query],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/quality/findings', {
        query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    // The list stays while another choice is fetched.
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}

export const rulesQuery = queryOptions({
  queryKey: ['quality', 'rules'],
  queryFn: ({ signal }) => api('GET /api/v1/quality/rules', { signal }),
  staleTime: 60_000,
})

export const scoresQuery = queryOptions({
  queryKey: ['quality', 'scores'],
  queryFn: ({ signal }) => api('GET /api/v1/quality/scores', { query: { months: 12 }, signal }),
  staleTime: 60_000,
})

export function caseFindingsQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'quality'],
    queryFn: ({ signal }) => api('GET /api/v1/cases/{caseId}/quality', { path: { caseId }, signal }),
    staleTime: 15_000,
  })
}

/** `saved`: when the draft was saved last, so that it is judged anew once it was. */
export function draftFindingsQuery(caseId: string, saved: string) {
  return queryOptions({
    queryKey: ['draft-quality', caseId, saved],
    queryFn: ({ signal }) => api('GET /api/v1/drafts/{id}/quality', { path: { id: caseId }, signal }),
    placeholderData: keepPreviousData,
  })
}

async function anew(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['quality'] })
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'quality' })
}

export async function accept(findingId: string, body: NewAcceptance): Promise<void> {
  await api('PUT /api/v1/quality/findings/{findingId}/acceptance', { path: { findingId }, body })
  await anew()
}

export async function reopen(findingId: string): Promise<void> {
  await api('DELETE /api/v1/quality/findings/{findingId}/acceptance', { path: { findingId } })
  await anew()
}

export async function assign(findingId: string, userId: string | null): Promise<void> {
  await api('PUT /api/v1/quality/findings/{findingId}/assignee', { path: { findingId }, body: { userId } })
  await anew()
}
