import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../../contract/i18n.ts'
import type { Guide } from './guide-blocks.ts'

// Each guide is a file of its own, made of docs/guide when the program is built (web/vite.config.ts).
const loaders = import.meta.glob<Guide>('../../../docs/guide/{en,az}/*.md', { import: 'default' })

/** One guide in one language; null for a name that no guide has. */
export function guideQuery(language: Language, id: string) {
  return queryOptions({
    queryKey: ['guide', language, id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await loaders[`../../../docs/guide/${language}/${id}.md`]?.()) ?? null,
  })
}
