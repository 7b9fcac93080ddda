import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../../contract/i18n.ts'
import { api } from '../../data/api.ts'

/** A version as the document that both sides sign, in the language of the page. */
export function blueprintQuery(id: string, digest: string | undefined, language: Language) {
  return queryOptions({
    queryKey: ['agreement-blueprint', digest, language],
    staleTime: 10 * 60_000,
    enabled: digest !== undefined,
    queryFn: ({ signal }) =>
      api('GET /api/v1/agreements/{id}/versions/{digest}/blueprint', {
        path: { id, digest: digest ?? '' },
        query: { language },
        signal,
      }),
  })
}

/** The same as a file; it opens beside the page. */
export function blueprintFile(id: string, digest: string, language: Language): string {
  return `/api/v1/agreements/${id}/versions/${digest}/blueprint.pdf?language=${language}`
}
