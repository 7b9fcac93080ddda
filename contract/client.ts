import type { Operations } from './generated/api.ts'
import type { Problem } from './problem.ts'

/** Everything the server can be asked, by method and path: `GET /api/v1/cases/{caseId}`. */
export type Operation = keyof Operations
export type Answer<O extends Operation> = Operations[O]['answer']
/** What is sent with a request: `path`, `query`, `headers` and `body`, as far as the operation has them. */
export type Asked<O extends Operation> = Omit<Operations[O], 'answer'>

export interface Sending {
  signal?: AbortSignal
  headers?: Readonly<Record<string, string | undefined>>
}

type Needed<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T]
export type Given<O extends Operation> = Asked<O> & Sending
/** What a call takes behind its operation, and whatever else the caller's own layer wants to know. */
export type Arguments<O extends Operation, More = unknown> = [Needed<Asked<O>>] extends [never]
  ? [given?: Given<O> & More]
  : [given: Given<O> & More]

export type Client = <O extends Operation>(operation: O, ...given: Arguments<O>) => Promise<Answer<O>>

export interface ClientOptions {
  /** Where the installation is reached; empty for the page that the client runs in. */
  baseUrl?: string
  /** The access token of a machine client, or how to come by one. */
  token?: string | (() => string | Promise<string>)
  fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/** The server answered that it did not do what was asked, and why. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** What any operation may be sent with, when its name is known only while the program runs. */
interface Parts extends Sending {
  path?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>
  body?: unknown
}

/** A client of the API, for Node and for browsers. Every call throws a ProblemError unless the server did as asked. */
export function createClient({ baseUrl = '', token, fetch: send = fetch }: ClientOptions = {}): Client {
  return async (operation, ...given) => {
    const [method = 'GET', template = ''] = operation.split(' ')
    const { path = {}, query = {}, body, signal, headers } = (given[0] ?? {}) as Parts
    const raw = body instanceof FormData || body instanceof URLSearchParams
    const all = new Headers({ accept: 'application/json, */*;q=0.1' })
    if (token) all.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`)
    if (body !== undefined && !raw) all.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) all.set(name, value)
    const response = await send(baseUrl + addressOf(template, path, query), {
      method,
      headers: all,
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    if (!response.ok) throw new ProblemError(await readProblem(response))
    return (await contentOf(response)) as never
  }
}

/** The address of an operation, for what is opened rather than read: a link, a picture, a download. */
export function addressOf(
  template: string,
  path: Readonly<Record<string, string>> = {},
  query: NonNullable<Parts['query']> = {},
): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const asked = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, String(one)]),
  )
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked)}`
}

/** The problem an answer describes; one without words where it describes none. */
export async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = { type: 'about:blank', title: '', status: response.status, code: 'unknown' }
  if (!response.headers.get('content-type')?.includes('json')) return fallback
  try {
    const body: unknown = await response.json()
    return body && typeof body === 'object' ? { ...fallback, ...body, status: response.status } : fallback
  } catch {
    return fallback
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  return response.headers.get('content-type')?.includes('json') ? response.json() : response.blob()
}
