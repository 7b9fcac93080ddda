import { type Answer, type Arguments, createClient, type Operation } from '../../contract/client.ts'
import { reportLost, reportReached } from './connection.ts'
import { forgetArrivals } from './kept-arrivals.ts'
import { readPagesVersion } from './newer-version.ts'
import { ProblemError, SignInDeclined, Unreachable } from './problem.ts'
import { readClock } from './server-clock.ts'
import { askForMissing } from './sign-in-request.ts'

export interface Manner {
  /** `ask` (default) opens the dialog for a sign-in or a new proof over the page and repeats the request; `fail` throws the problem. */
  onUnauthorized?: 'ask' | 'fail'
}

/** Statuses of a server that is away or starting; the request itself was not judged. */
const away = new Set([502, 503, 504])

const client = createClient({ fetch: reach })

/**
 * Asks the server, by an operation of the contract.
 * @throws ProblemError when the request was refused, Unreachable when nobody answered, SignInDeclined when the
 * dialog that asked for a sign-in or a new proof was closed.
 */
export async function api<O extends Operation>(operation: O, ...given: Arguments<O, Manner>): Promise<Answer<O>> {
  try {
    return await client(operation, ...given)
  } catch (error) {
    // A session that has ended leaves nothing of anybody on the device.
    if (error instanceof ProblemError && error.problem.code === 'sign_in_needed') void forgetArrivals()
    const refused = error instanceof ProblemError && given[0]?.onUnauthorized !== 'fail'
    const missing = refused ? askForMissing(error.problem) : null
    if (!missing) throw error
    if (!(await missing)) throw new SignInDeclined()
    return client(operation, ...given)
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('accept-language', document.documentElement.lang)
  let response: Response
  try {
    response = await fetch(url, { ...init, headers, credentials: 'same-origin' })
  } catch (error) {
    if (init.signal?.aborted) throw error
    reportLost()
    throw new Unreachable(error)
  }
  if (away.has(response.status)) {
    reportLost()
    throw new Unreachable()
  }
  reportReached()
  readClock(response.headers.get('date'))
  readPagesVersion(response.headers.get('rcms-pages'))
  return response
}
