import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ReconciledCases } from '../../../contract/committee-report.ts'
import type { Language } from '../../../contract/i18n.ts'
import type { Counted, Reason } from '../../../domain/statistics/reconciliation.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

/** Milliseconds between two looks at a report that is being made. */
const beat = 1500

export const reportsQuery = queryOptions({
  queryKey: ['committee-reports'],
  queryFn: ({ signal }) => api('GET /api/v1/committee-reports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(({ stage }) => stage === 'waiting') ? beat : false),
})

export function reportQuery(reportId: string, language: Language) {
  return queryOptions({
    queryKey: ['committee-reports', reportId, language],
    queryFn: ({ signal }) =>
      api('GET /api/v1/committee-reports/{reportId}', { path: { reportId }, query: { language }, signal }),
    refetchInterval: ({ state }) => (state.data?.stage === 'waiting' ? beat : false),
  })
}

/** Looking is recorded, so it is asked when somebody looks and not again by itself. */
export function casesQuery(reportId: string, of: Counted, reason: Reason) {
  return infiniteQueryOptions({
    queryKey: ['committee-reports', reportId, 'cases', of, reason],
    queryFn: ({ signal, pageParam }): Promise<ReconciledCases> =>
      api('GET /api/v1/committee-reports/{reportId}/cases', {
        path: { reportId },
        query: { of, reason, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
}

export function forgetReports(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['committee-reports'] })
}
