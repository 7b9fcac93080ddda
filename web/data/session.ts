import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Session, SignIn } from '../../contract/session.ts'
import { api } from './api.ts'
import { forgetArrivals, forgetOthers, readKept } from './kept-arrivals.ts'
import { dropWords } from './kept-words.ts'
import { ProblemError, Unreachable } from './problem.ts'
import { queryClient } from './query-client.ts'

/** Without asking for a sign-in over the page: for the parts that are the sign-in. */
const here = { onUnauthorized: 'fail' } as const

/** The session, or null for a visitor. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = (await api('GET /api/v1/session', here)) ?? null
      if (session) void forgetOthers(session)
      return session
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) {
        void forgetArrivals()
        return null
      }
      // Without a line: whoever read the arrivals here last reads them on; every request asks the server anew who it is.
      const kept = error instanceof Unreachable ? await readKept() : null
      if (kept) return kept.session
      throw error
    }
  },
})

/** The session that comes back may still owe its second step: see its `stage`. */
export async function signIn(credentials: SignIn): Promise<Session> {
  return keepSession(await api('POST /api/v1/session', { body: credentials, ...here }))
}

/** The code of the authenticator app, or a backup code. */
export async function giveCode(code: string): Promise<Session> {
  return keepSession(await api('POST /api/v1/session/second-factor', { body: { code }, ...here }))
}

/** Shows again who acts; what was asked for before this goes on. */
export async function giveProof(proof: { password: string } | { code: string }): Promise<Session> {
  return keepSession(await api('POST /api/v1/session/proof', { body: proof, ...here }))
}

/** As it stands at the server now. @throws ProblemError 401 where there is none */
export async function readSession(): Promise<Session> {
  return keepSession(await api('GET /api/v1/session', here))
}

/**
 * What pages know of whoever is signed in. A session that is not finished is nobody's yet: the page under a dialog keeps
 * the one it had. Another person finds nothing of the one before.
 */
export function keepSession(session: Session): Session {
  if (session.stage !== 'full') return session
  const former = queryClient.getQueryData(sessionQuery.queryKey)
  if (former && !isSamePerson(former, session)) queryClient.clear()
  void forgetOthers(session)
  queryClient.setQueryData(sessionQuery.queryKey, session)
  return session
}

export function isSamePerson(former: Session, now: Session): boolean {
  return former.person.id === now.person.id && former.authority.id === now.authority.id
}

/** Ends the session at the server; what stands on the page stays. */
export async function endSession(): Promise<void> {
  await api('DELETE /api/v1/session', here).catch((error: unknown) => {
    // An ended session is already what was asked for.
    if (!(error instanceof ProblemError && error.problem.status === 401)) throw error
  })
}

export async function signOut(): Promise<void> {
  await endSession()
  // Whoever signs out leaves nothing on a machine that others use; an ended session, in contrast, keeps what was typed.
  dropWords()
  await forgetArrivals()
  queryClient.clear()
}

/** Inside pages that the router opens to signed-in people only. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('No session: the part is used on an open page')
  return data
}
