import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** The agreements in force, each with the States with which the reader's State may have a case. */
export const agreementListQuery = queryOptions({
  queryKey: ['agreements'],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }) => api('GET /api/v1/agreements', { signal }),
})
