import { queryOptions } from '@tanstack/react-query'
import type { AgreementList } from '../../contract/agreements.ts'
import { fetchJson } from './fetch-json.ts'

/** The agreements in force, each with the States with which the reader's State may have a case. */
export const agreementListQuery = queryOptions({
  queryKey: ['agreements'],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }) => fetchJson<AgreementList>('/api/v1/agreements', { signal }),
})
