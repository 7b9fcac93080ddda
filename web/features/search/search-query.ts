import { infiniteQueryOptions } from '@tanstack/react-query'
import type { SearchResult } from '../../../contract/search.ts'
import { fetchJson } from '../../data/fetch-json.ts'

/** Asked once for each search: it is recorded, and must not be repeated because a window was entered. */
export function searchQuery(words: string) {
  return infiniteQueryOptions({
    queryKey: ['search', words],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''
      return fetchJson<SearchResult>(`/api/v1/search?q=${encodeURIComponent(words)}${cursor}`, { signal })
    },
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled: words !== '',
  })
}
