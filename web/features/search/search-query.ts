import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

/** Asked once for each search: it is recorded, and must not be repeated because a window was entered. */
export function searchQuery(words: string) {
  return infiniteQueryOptions({
    queryKey: ['search', words],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const body = { q: words, ...(pageParam ? { cursor: pageParam } : {}) }
      return api('POST /api/v1/search', { body, signal })
    },
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled: words !== '',
  })
}
