import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from './api.ts'
import { unlessTold } from './live/live.ts'
import { queryClient } from './query-client.ts'

export type NoticeShow = 'all' | 'unread' | 'legal'

const often = 30_000
const fewest = 10

/** The ten newest, and how many are new: what the bell shows. */
export const latestNotices = queryOptions({
  queryKey: ['notices', 'latest'],
  queryFn: ({ signal }) => api('GET /api/v1/notices', { query: { limit: fewest }, signal }),
  staleTime: 5_000,
  refetchInterval: () => unlessTold(often),
  refetchOnWindowFocus: true,
})

/** All of them, page by page. */
export function noticePages(show: NoticeShow) {
  return infiniteQueryOptions({
    queryKey: ['notices', 'list', show],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { show, ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/notices', { query, signal })
    },
    getNextPageParam: (last) => last.next,
    staleTime: 5_000,
  })
}

/** Marks own notices as read: one, all of a case, or one and all before it. */
export async function markNoticesRead(body: { noticeId?: string; caseId?: string; upTo?: string }): Promise<void> {
  await api('POST /api/v1/notices/read', { body })
  await queryClient.invalidateQueries({ queryKey: ['notices'] })
}

/** Whoever looks at a case has read what the bell says of it, also what comes while they look. */
export function useNoticesRead(caseId: string | undefined): void {
  const { data } = useQuery(latestNotices)
  const known = data !== undefined
  const listed = data?.items.some((one) => one.caseId === caseId && !one.readAt && !one.settled) ?? false
  // Behind the ten newest there may be older ones of the case: asked for once, when it is opened.
  const more = known && data.unread > fewest
  useEffect(() => {
    // A mark that fails, or a line that is gone, is made good when the case is opened again.
    if (caseId && (listed || more)) markNoticesRead({ caseId }).catch(() => undefined)
  }, [caseId, listed, more])
}
