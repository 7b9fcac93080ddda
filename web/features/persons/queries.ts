// Offered to other features: the head of a case asks what is known of its persons elsewhere.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

/** Read anew with the case: what colleagues decide changes it. */
export function linksQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'persons'],
    queryFn: ({ signal }) => api('GET /api/v1/cases/{caseId}/persons', { path: { caseId }, signal }),
    staleTime: 30_000,
  })
}

export interface Person {
  caseId: string
  personId: string
}

/** Looking is recorded, so it is asked when somebody looks and not again by itself. */
export function likeQuery({ caseId, personId }: Person) {
  return infiniteQueryOptions({
    queryKey: ['persons', 'like', caseId, personId],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/cases/{caseId}/persons/{personId}/like', {
        path: { caseId, personId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

export interface Pair extends Person {
  otherHolder: string
  otherPerson: string
}

export function comparisonQuery(pair: Pair) {
  const { caseId, personId, otherHolder, otherPerson } = pair
  return queryOptions({
    queryKey: ['persons', 'pair', caseId, personId, otherHolder, otherPerson],
    queryFn: ({ signal }) =>
      api('GET /api/v1/cases/{caseId}/persons/{personId}/like/{otherHolder}/{otherPerson}', {
        path: { caseId, personId, otherHolder, otherPerson },
        signal,
      }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

/** After a decision: the pair itself, the lists in which it stands, and the pages of both cases. */
export async function forgetPair({ caseId, otherHolder }: Pair): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['persons'] }),
    queryClient.invalidateQueries({ queryKey: ['case', caseId, 'persons'] }),
    queryClient.invalidateQueries({ queryKey: ['case', otherHolder, 'persons'] }),
  ])
}
