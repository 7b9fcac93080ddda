import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PersonList } from '../../../contract/lists.ts'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

/** Milliseconds between two looks at a list that is being checked. */
const beat = 1500

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => api('GET /api/v1/lists', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ stage }) => stage === 'checking') ? beat : false),
})

export function listQuery(listId: string) {
  return queryOptions({
    queryKey: ['lists', listId],
    queryFn: ({ signal }) => api('GET /api/v1/lists/{listId}', { path: { listId }, signal }),
    refetchInterval: ({ state }) => (state.data?.stage === 'checking' ? beat : false),
  })
}

/**
 * Looking is recorded, so it is asked when somebody looks and not again by itself; but what was found while a list was being
 * checked is not all there is once it was.
 */
export function rowsQuery({ listId, stage }: PersonList, outcome: ListOutcome) {
  return infiniteQueryOptions({
    queryKey: ['lists', listId, 'rows', stage, outcome],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/lists/{listId}/rows', { path: { listId }, query: { outcome, after: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    // What is being read stays while the checked list is fetched.
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

export function forgetLists(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['lists'] })
}
