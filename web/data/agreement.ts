import { queryOptions } from '@tanstack/react-query'
import type { AgreementPack } from '../../domain/agreement/schema.ts'
import { api } from './api.ts'

/** A pack exactly as a case is pinned to it. It is addressed by its content, so it never changes. */
export function agreementVersionQuery(agreementId: string, digest: string) {
  return queryOptions({
    queryKey: ['agreement', agreementId, digest],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<AgreementPack> => {
      const answer = await api('GET /api/v1/agreements/{id}/versions/{digest}', {
        path: { id: agreementId, digest },
        signal,
      })
      return answer.pack
    },
  })
}
