import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** The directory of all authorities: small, public to everyone signed in, and seldom changed. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }) => api('GET /api/v1/authorities', { signal }),
})
