import { queryOptions } from '@tanstack/react-query'
import type { Authorities } from '../../contract/session.ts'
import { fetchJson } from './fetch-json.ts'

/** The directory of all authorities: small, public to everyone signed in, and seldom changed. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }) => fetchJson<Authorities>('/api/v1/authorities', { signal }),
})
