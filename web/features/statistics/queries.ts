import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FiguresAnswer } from '../../../contract/statistics.ts'
import { api } from '../../data/api.ts'
import type { Question } from './question.ts'
import { pairsOf } from './search.ts'

/** What may be counted, and by whom: it changes with the program and the roles of a person alone. */
export const measuresQuery = queryOptions({
  queryKey: ['statistics', 'measures'],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }) => api('GET /api/v1/statistics/measures', { signal }),
})

/** What a question looks like to the server. */
export function asked({ counted, measure, version, period, by, only }: Question) {
  const pairs = pairsOf(only)
  return {
    ...{ agreement: counted.agreementId, side: counted.side, measure: measure.code, period },
    ...(version ? { version } : {}),
    ...(by.length > 0 ? { by: by.join(',') } : {}),
    ...(pairs.length > 0 ? { only: pairs } : {}),
  }
}

/** Asking is recorded, so it is asked when somebody asks and not again by itself. */
const once = { staleTime: 5 * 60_000, refetchOnWindowFocus: false } as const

export function figuresQuery(question: Question) {
  const query = asked(question)
  return queryOptions({
    ...once,
    queryKey: ['statistics', 'figures', query],
    queryFn: ({ signal }): Promise<FiguresAnswer> => api('GET /api/v1/statistics/figures', { query, signal }),
    // What is being read stays while the next answer comes.
    placeholderData: keepPreviousData,
  })
}

export function casesQuery(question: Question) {
  const { by: _, ...query } = asked(question)
  return infiniteQueryOptions({
    ...once,
    queryKey: ['statistics', 'cases', query],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/statistics/cases', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export interface Screen {
  agreement: string
  side: 'requesting' | 'requested'
  period?: string | undefined
}

export function dashboardQuery(which: 'month' | 'year', { agreement, side, period }: Screen) {
  const query = { agreement, side, ...(period ? { period } : {}) }
  return queryOptions({
    ...once,
    queryKey: ['statistics', which, query],
    queryFn: ({ signal }) =>
      which === 'month'
        ? api('GET /api/v1/statistics/dashboards/month', { query, signal })
        : api('GET /api/v1/statistics/dashboards/year', { query, signal }),
    placeholderData: keepPreviousData,
  })
}

export const deskDayQuery = queryOptions({
  queryKey: ['statistics', 'desk'],
  queryFn: ({ signal }) => api('GET /api/v1/statistics/dashboards/desk', { signal }),
})
