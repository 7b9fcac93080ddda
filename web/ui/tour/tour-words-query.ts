import { queryOptions } from '@tanstack/react-query'
import type { Catalogue, Language } from '../../../contract/i18n.ts'
import { loadRoom } from '../../i18n/load-catalogue.ts'

// One file a language, fetched when somebody opens it: nobody waits for words that are not read.
const loaders = import.meta.glob<Catalogue>('../../../contract/locales/*/help-tour.json', { import: 'default' })

/** Fetched with the tour, as the other words of help are. */
export function tourWordsQuery(language: Language) {
  return queryOptions({
    queryKey: ['tour-words', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => loadRoom(loaders, language, 'help-tour'),
  })
}
