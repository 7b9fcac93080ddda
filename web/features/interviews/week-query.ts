// Offered to other features: the forms of a case choose a free time there.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

/** The interviews of some days; offered to the forms of a case, which choose a free time there. */
export const weekQuery = (from: string, until: string) =>
  queryOptions({
    queryKey: ['interviews', from, until],
    queryFn: ({ signal }) => api('GET /api/v1/interviews', { query: { from, until }, signal }),
    staleTime: 10_000,
    refetchInterval: () => unlessTold(60_000),
    refetchOnWindowFocus: true,
  })
