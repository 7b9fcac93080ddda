import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  staleTime: 60_000,
  queryFn: ({ signal }) => api('GET /api/v1/colleagues', { signal }),
})
