import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

export type DeskView = 'my_turn' | 'waiting' | 'closed'

const halfAMinute = 30_000
/** Beyond this many pages the list is asked again only when the window is entered: a thin line has other work. */
const pagesKeptFresh = 4

export function deskQuery(view: DeskView) {
  return infiniteQueryOptions({
    queryKey: ['desk', view],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { view, ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/desk', { query, signal })
    },
    getNextPageParam: (last) => last.next,
    staleTime: 5_000,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 0) > pagesKeptFresh ? false : unlessTold(halfAMinute),
  })
}

export const draftListQuery = queryOptions({
  queryKey: ['drafts'],
  staleTime: 5_000,
  refetchInterval: () => unlessTold(halfAMinute),
  queryFn: ({ signal }) => api('GET /api/v1/drafts', { signal }),
})
