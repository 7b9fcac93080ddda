import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Language } from '../../../contract/i18n.ts'
import type { MachineAnswer } from '../../../contract/registers.ts'
import type { VerificationView } from '../../../contract/verification-views.ts'
import type { verificationList } from '../../../contract/work.ts'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

export type VerificationPageOfList = z.infer<typeof verificationList>

const first: string | null = null

export function verificationListQuery(view: VerificationView) {
  return infiniteQueryOptions({
    queryKey: ['verifications', view],
    queryFn: ({ signal, pageParam }) => {
      const query = { view, ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/verifications', { query, signal })
    },
    initialPageParam: first,
    getNextPageParam: (page: VerificationPageOfList) => page.next,
    refetchInterval: () => unlessTold(30_000),
    refetchOnWindowFocus: true,
  })
}

export function verificationQuery(requestId: string, language: Language) {
  return queryOptions({
    // The server puts some answers into the reader's words, so a change of language asks anew.
    queryKey: ['verification', requestId, language],
    queryFn: ({ signal }) => api('GET /api/v1/verifications/{requestId}', { path: { requestId }, signal }),
    // Every look is recorded, so nobody looks by accident: asked again only after an answer or by hand.
    staleTime: Number.POSITIVE_INFINITY,
    // While a connected register is on its way; the looks of a page that asks by itself count as one.
    refetchInterval: ({ state }) => (state.data?.machine.some(onItsWay) ? 5_000 : false),
  })
}

function onItsWay({ state }: MachineAnswer): boolean {
  return state === 'waiting' || state === 'asked' || state === 'failed'
}
