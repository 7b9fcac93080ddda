import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AdministeredAuthorities, DelegationList, DutyRoster } from '../../../contract/administration.ts'
import { fetchJson } from '../../data/fetch-json.ts'
import { addDays } from './days.ts'

const first: string | null = null

/** Who stands in for whom at an authority. */
export function delegationsQuery(authority: string) {
  return infiniteQueryOptions({
    queryKey: ['delegations', authority],
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ authority, ...(pageParam ? { cursor: pageParam } : {}) })
      return fetchJson<DelegationList>(`/api/v1/delegations?${search}`, { signal })
    },
    initialPageParam: first,
    getNextPageParam: (page: DelegationList) => page.next,
  })
}

/** The roster of the seven days from a Monday on. */
export function dutyQuery(authority: string, monday: string) {
  return queryOptions({
    queryKey: ['duty', authority, monday],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ authority, from: monday, until: addDays(monday, 6) })
      return fetchJson<DutyRoster>(`/api/v1/duty?${search}`, { signal })
    },
    placeholderData: keepPreviousData,
  })
}

/** For administrators, who look after the rosters of every authority of their State. */
export const managedQuery = queryOptions({
  queryKey: ['administration', 'authorities'],
  queryFn: ({ signal }) => fetchJson<AdministeredAuthorities>('/api/v1/administration/authorities', { signal }),
})
