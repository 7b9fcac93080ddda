import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

/**
 * Asked again while somebody waits at the gate: a stop may come while the aircraft is in the air. The last list stays in
 * the memory of the page, and for a border officer on the device (keep.ts).
 */
export const arrivalsQuery = queryOptions({
  queryKey: ['arrivals'],
  queryFn: ({ signal }) => api('GET /api/v1/arrivals', { signal }),
  staleTime: 5_000,
  gcTime: 12 * 3_600_000,
  refetchInterval: () => unlessTold(20_000),
  refetchOnWindowFocus: true,
})
