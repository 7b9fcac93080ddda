import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { startLive } from '../../data/live/live.ts'
import { sessionQuery, useSession } from '../../data/session.ts'

/** While somebody is signed in, open pages learn of changes; a new sign-in over the page begins anew. */
export function useLive(): void {
  const { person } = useSession()
  const { dataUpdatedAt } = useQuery(sessionQuery)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that was renewed listens anew, since the former has ended
  useEffect(() => startLive(person.id), [person.id, dataUpdatedAt])
}
