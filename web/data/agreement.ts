import { queryOptions } from '@tanstack/react-query'
import type { AgreementVersion } from '../../contract/agreements.ts'
import type { AgreementPack } from '../../domain/agreement/schema.ts'
import { fetchJson } from './fetch-json.ts'

/** A pack exactly as a case is pinned to it. It is addressed by its content, so it never changes. */
export function agreementVersionQuery(agreementId: string, digest: string) {
  return queryOptions({
    queryKey: ['agreement', agreementId, digest],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<AgreementPack> => {
      const answer = await fetchJson<AgreementVersion>(`/api/v1/agreements/${agreementId}/versions/${digest}`, {
        signal,
      })
      return answer.pack
    },
  })
}
