import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Session, SignIn } from '../../contract/session.ts'
import { fetchJson } from './fetch-json.ts'
import { ProblemError } from './problem.ts'
import { queryClient } from './query-client.ts'

const path = '/api/v1/session'

/** The session, or null for a visitor. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Session | null> => {
    try {
      return (await fetchJson<Session | undefined>(path, { onUnauthorized: 'fail' })) ?? null
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null
      throw error
    }
  },
})

export async function signIn(credentials: SignIn): Promise<Session> {
  const session = await fetchJson<Session>(path, { method: 'POST', body: credentials, onUnauthorized: 'fail' })
  queryClient.setQueryData(sessionQuery.queryKey, session)
  return session
}

export async function signOut(): Promise<void> {
  await fetchJson(path, { method: 'DELETE', onUnauthorized: 'fail' }).catch((error: unknown) => {
    // An ended session is already what was asked for.
    if (!(error instanceof ProblemError && error.problem.status === 401)) throw error
  })
  // Whoever signs out leaves nothing on a machine that others use; an ended session, in contrast, keeps what was typed.
  for (const name of Object.keys(sessionStorage)) if (name.startsWith('rcms.')) sessionStorage.removeItem(name)
  queryClient.clear()
}

/** Inside pages that the router opens to signed-in people only. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('No session: the part is used on an open page')
  return data
}
