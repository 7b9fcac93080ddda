import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

/** What the own State and others said of the rules in force. */
export function standingsQuery(agreementId: string) {
  return queryOptions({
    queryKey: ['agreement-rules', agreementId, 'standings'],
    queryFn: ({ signal }) => api('GET /api/v1/agreements/{id}/rules/standings', { path: { id: agreementId }, signal }),
  })
}

/** The rules in force, or exactly those of one version: law, the same for everyone who is signed in. */
export function agreementQuery(agreementId: string, version: string | undefined) {
  return queryOptions({
    queryKey: ['agreement-page', agreementId, version ?? 'current'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) =>
      version
        ? api('GET /api/v1/agreements/{id}/versions/{digest}', { path: { id: agreementId, digest: version }, signal })
        : api('GET /api/v1/agreements/{id}', { path: { id: agreementId }, signal }),
  })
}
