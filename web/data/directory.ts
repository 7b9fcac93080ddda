import { queryOptions } from '@tanstack/react-query'
import type { AgreementList, AgreementVersion } from '../../contract/agreements.ts'
import type { Authorities } from '../../contract/session.ts'
import { fetchJson } from './fetch-json.ts'

const anHour = 3_600_000

/** Every authority of the installation, for choosing and for naming. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  staleTime: anHour,
  queryFn: () => fetchJson<Authorities>('/api/v1/authorities'),
})

/** The agreements in force, each with the States with which the reader's State may have a case. */
export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  staleTime: anHour,
  queryFn: () => fetchJson<AgreementList>('/api/v1/agreements'),
})

/** A pack by its content: it never changes under the same digest. */
export function packQuery(agreementId: string, digest: string) {
  return queryOptions({
    queryKey: ['pack', agreementId, digest],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const path = `/api/v1/agreements/${encodeURIComponent(agreementId)}/versions/${encodeURIComponent(digest)}`
      return (await fetchJson<AgreementVersion>(path)).pack
    },
  })
}
