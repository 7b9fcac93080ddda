import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Language } from '../../../contract/i18n.ts'
import type { TextHistory, TextState, TranslatedLanguages, TranslatedText } from '../../../contract/texts.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { readCorrections } from '../../i18n/corrections.ts'

export type LanguageProgress = TranslatedLanguages['items'][number]

export interface TextFilter {
  room?: string | undefined
  state?: TextState | undefined
  search?: string | undefined
}

export const languagesQuery = queryOptions({
  queryKey: ['translation'],
  queryFn: ({ signal }): Promise<TranslatedLanguages> => api('GET /api/v1/translation', { signal }),
})

export function textsQuery(language: Language, filter: TextFilter) {
  return infiniteQueryOptions({
    queryKey: ['translation', language, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/translation/{language}', {
        path: { language },
        query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function historyQuery(language: Language, textId: string) {
  return queryOptions({
    queryKey: ['translation-history', language, textId],
    queryFn: ({ signal }): Promise<TextHistory> =>
      api('GET /api/v1/translation/{language}/{textId}/history', { path: { language, textId }, signal }),
  })
}

/** After a change: the pages say it, and the figures follow. What stands on the list stays where it is. */
export async function afterChange(language: Language): Promise<void> {
  await Promise.all([
    readCorrections(language),
    queryClient.invalidateQueries({ queryKey: ['translation'], exact: true }),
  ])
}

/** The text as somebody else worded it since it was looked at; null for any other refusal. */
export function wordedMeanwhile(error: unknown): TranslatedText | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'text_changed') return null
  return (error.problem.current as TranslatedText | undefined) ?? null
}

export type { TranslatedText }
