import { queryOptions } from '@tanstack/react-query'
import type { GlossaryPart } from '../../../contract/glossary/glossary.ts'

/** A file of its own, fetched after the page that shows a term. */
export const glossaryQuery = queryOptions({
  queryKey: ['glossary'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<readonly GlossaryPart[]> =>
    (await import('../../../contract/glossary/terms.json')).default as readonly GlossaryPart[],
})
