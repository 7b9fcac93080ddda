import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DeskFilters, DeskView } from '../../../contract/desk.ts'
import type { DeskOrder } from '../../../contract/desk-choices.ts'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

export type { DeskView }

const halfAMinute = 30_000
/** Beyond this many pages the list is asked again only when the window is entered: a thin line has other work. */
const pagesKeptFresh = 4

export function deskQuery(view: DeskView, filters: DeskFilters = {}, order: DeskOrder = 'deadline') {
  return infiniteQueryOptions({
    queryKey: ['desk', view, filters, order],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { view, order, ...filters, ...(pageParam ? { cursor: pageParam } : {}) }
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
