import { queryOptions } from '@tanstack/react-query'
import type { Catalogue, Language } from '../../../contract/i18n.ts'

// One file a language, fetched when somebody opens the help: nobody waits for words that are not read.
const loaders: Record<Language, () => Promise<{ default: Catalogue }>> = {
  en: () => import('../../../contract/locales/en/help-pages.json'),
  az: () => import('../../../contract/locales/az/help-pages.json'),
}

export function helpWordsQuery(language: Language) {
  return queryOptions({
    queryKey: ['help-words', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await loaders[language]()).default,
  })
}
