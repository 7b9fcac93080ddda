import { queryOptions } from '@tanstack/react-query'
import type { AgreementVersion } from '../../../contract/agreements.ts'
import { fetchJson } from '../../data/fetch-json.ts'

/** The rules in force, or exactly those of one version: law, the same for everyone who is signed in. */
export function agreementQuery(agreementId: string, version: string | undefined) {
  return queryOptions({
    queryKey: ['agreement-page', agreementId, version ?? 'current'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) =>
      fetchJson<AgreementVersion>(
        `/api/v1/agreements/${encodeURIComponent(agreementId)}${version ? `/versions/${version}` : ''}`,
        { signal },
      ),
  })
}
