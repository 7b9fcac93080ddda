import { useSyncExternalStore } from 'react'
import type { TourAnswer } from '../../../contract/session.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { inSight } from './in-sight.ts'

const listeners = new Set<() => void>()
let running = false
/** Where the focus was, so that it goes back there. */
let opener: HTMLElement | null = null

export function useTourRunning(): boolean {
  return useSyncExternalStore(listen, () => running)
}

export function beginTour(): void {
  const { activeElement } = document
  opener = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
  change(true)
  void answerTour('taken')
}

/** The focus goes back to where the tour was begun; where that is gone, to where it can be begun again. */
export function leaveTour(): void {
  change(false)
  const back = opener?.isConnected && opener.checkVisibility() ? opener : inSight(['help', 'menu'])
  opener = null
  back?.focus()
}

/** Kept at the server; where it cannot be reached the offer stands again at the next sign-in, which harms nobody. */
export async function answerTour(answer: TourAnswer): Promise<void> {
  queryClient.setQueryData(sessionQuery.queryKey, (session) => session && { ...session, tour: answer })
  await api('PUT /api/v1/account/tour', { body: { answer } }).catch(() => undefined)
}

function change(now: boolean): void {
  running = now
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
