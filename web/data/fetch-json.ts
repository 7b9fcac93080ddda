import { reportLost, reportReached } from './connection.ts'
import { ProblemError, readProblem, SignInDeclined, Unreachable } from './problem.ts'
import { askForMissing } from './sign-in-request.ts'

export type FetchOptions = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON, or as it is when it is FormData or a Blob. */
  body?: unknown
  /** Repeating a command with the same key has no second effect; the same key is used for every retry of one click. */
  idempotencyKey?: string
  headers?: Record<string, string>
  signal?: AbortSignal
  /** `ask` (default) opens the dialog for a sign-in or a new proof over the page and repeats the request; `fail` throws the problem. */
  onUnauthorized?: 'ask' | 'fail'
  /** `file`: the answer is a file, given as a Blob. */
  as?: 'json' | 'file'
}

/** Statuses of a server that is away or starting; the request itself was not judged. */
const away = new Set([502, 503, 504])

/**
 * Asks the server.
 * @throws ProblemError when the request was refused, Unreachable when nobody answered, SignInDeclined when the
 * dialog that asked for a sign-in or a new proof was closed.
 */
export async function fetchJson<T>(path: string, options: FetchOptions = {}): Promise<T> {
  const response = await send(path, options)
  if (!response.ok) {
    const problem = await readProblem(response)
    const given = options.onUnauthorized === 'fail' ? null : askForMissing(problem)
    if (!given) throw new ProblemError(problem)
    if (!(await given)) throw new SignInDeclined()
    return fetchJson<T>(path, { ...options, onUnauthorized: 'fail' })
  }
  if (response.status === 204) return undefined as T
  if (options.as === 'file') return (await response.blob()) as T
  return (await response.json()) as T
}

async function send(path: string, options: FetchOptions): Promise<Response> {
  const { method = 'GET', body, signal, idempotencyKey } = options
  const raw = body instanceof FormData || body instanceof Blob
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang })
  if (body !== undefined && !raw) headers.set('content-type', 'application/json')
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey)
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    reportLost()
    throw new Unreachable(error)
  }
  if (away.has(response.status)) {
    reportLost()
    throw new Unreachable()
  }
  reportReached()
  return response
}
