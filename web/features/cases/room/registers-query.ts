import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../data/api.ts'
import { unlessTold } from '../../../data/live/live.ts'

/** How the connected registers do; the stream tells of each answer with the case. */
export function registersQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'registers'],
    queryFn: ({ signal }) => api('GET /api/v1/cases/{caseId}/registers', { path: { caseId }, signal }),
    staleTime: 5_000,
    refetchInterval: () => unlessTold(20_000),
    refetchOnWindowFocus: true,
  })
}
