import { queryOptions } from '@tanstack/react-query'
import type { Catalogue, Language } from '../../../contract/i18n.ts'

const loaders: Record<Language, () => Promise<{ default: Catalogue }>> = {
  en: () => import('../../../contract/locales/en/help-tour.json'),
  az: () => import('../../../contract/locales/az/help-tour.json'),
}

/** Fetched with the tour, as the other words of help are. */
export function tourWordsQuery(language: Language) {
  return queryOptions({
    queryKey: ['tour-words', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await loaders[language]()).default,
  })
}
