import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DelegationList } from '../../../contract/administration.ts'
import { api } from '../../data/api.ts'
import { addDays } from './days.ts'

const first: string | null = null

/** Who stands in for whom at an authority. */
export function delegationsQuery(authority: string) {
  return infiniteQueryOptions({
    queryKey: ['delegations', authority],
    queryFn: ({ signal, pageParam }) => {
      const query = { authority, ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/delegations', { query, signal })
    },
    initialPageParam: first,
    getNextPageParam: (page: DelegationList) => page.next,
  })
}

/** The roster of the seven days from a Monday on. */
export function dutyQuery(authority: string, monday: string) {
  return queryOptions({
    queryKey: ['duty', authority, monday],
    queryFn: ({ signal }) =>
      api('GET /api/v1/duty', { query: { authority, from: monday, until: addDays(monday, 6) }, signal }),
    placeholderData: keepPreviousData,
  })
}

/** For administrators, who look after the rosters of every authority of their State. */
export const managedQuery = queryOptions({
  queryKey: ['administration', 'authorities'],
  queryFn: ({ signal }) => api('GET /api/v1/administration/authorities', { signal }),
})
