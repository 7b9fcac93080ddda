import { useEffect } from 'react'
import type { Session } from '../../../contract/session.ts'
import { keepArrivals, photographUrl, readKept } from '../../data/kept-arrivals.ts'
import { queryClient } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { arrivalsQuery } from './arrivals-query.ts'
import { keepShell } from './keep-shell.ts'

/** Shows the list that was kept until the server has answered, and keeps each new one with its photographs. */
export function useKeptList(session: Session): void {
  const mayKeep = session.roles.includes('border_officer')
  useEffect(() => {
    if (!mayKeep) return
    const show = async () => {
      const kept = await readKept()
      if (!kept || kept.session.person.id !== session.person.id) return
      if (queryClient.getQueryData(arrivalsQuery.queryKey)) return
      queryClient.setQueryData(arrivalsQuery.queryKey, kept.list, { updatedAt: kept.at })
    }
    void show()
    let last = 0
    const keep = async () => {
      const state = queryClient.getQueryState(arrivalsQuery.queryKey)
      const now = queryClient.getQueryData(sessionQuery.queryKey)
      if (!state?.data || !now || state.status !== 'success' || state.dataUpdatedAt <= last) return
      last = state.dataUpdatedAt
      const kept = await readKept()
      // The list that was shown from here is not a new one.
      if (kept && kept.at >= last) return
      await keepArrivals({ session: now, list: state.data, at: last })
      // Where the line is lost meanwhile, the next list finds it again.
      await keepShell().catch(() => {})
      for (const item of state.data.items) await keepPhotograph(photographUrl(item))
    }
    void keep()
    return queryClient.getQueryCache().subscribe(({ query, type }) => {
      if (type === 'updated' && query.queryKey[0] === arrivalsQuery.queryKey[0]) void keep()
    })
  }, [mayKeep, session.person.id])
}

/** Photographs that were shown before the page could keep them are fetched once more. */
async function keepPhotograph(url: string | null): Promise<void> {
  if (!url || (await caches.match(url)) || !document.querySelector(`img[src="${url}"]`)) return
  const answer = await fetch(url, { credentials: 'same-origin' }).catch(() => null)
  // Signed out meanwhile: what was kept is gone, and stays gone.
  if (answer?.ok && (await caches.has('rcms.arrivals'))) await (await caches.open('rcms.arrivals')).put(url, answer)
}
