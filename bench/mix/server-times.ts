/**
 * Loaded before the program (`node --import`), it times each answer inside the server's process, from the request's head to
 * the answer's end, and can note the statements each request sends. It changes nothing of the program.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import pg from 'pg'

/** What a request was for, as the one who measures calls it; requests without it are not counted. */
export const kindHeader = 'x-bench'

export interface Statement {
  user: string
  name: string | null
  text: string
  values: unknown[]
}

interface Noted {
  kind: string
  began: number
  statements: Statement[]
}

export interface ServerTimes {
  times: Record<string, number[]>
  statements: Record<string, Statement[][]>
  memory: number
}

/** Sequences of statements kept of each kind. */
const kept = 200
const requests = new WeakMap<IncomingMessage, Noted>()
const current = new AsyncLocalStorage<Noted>()
let told: ServerTimes = nothing()

function nothing(): ServerTimes {
  return { times: {}, statements: {}, memory: 0 }
}

subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }
  const kind = request.headers[kindHeader]
  if (typeof kind !== 'string') return
  const noted = { kind, began: performance.now(), statements: [] }
  requests.set(request, noted)
  current.enterWith(noted)
})

subscribe('http.server.response.finish', (message) => {
  const noted = requests.get((message as { request: IncomingMessage }).request)
  if (!noted) return
  const { kind, began, statements } = noted
  told.times[kind] ??= []
  told.times[kind].push(performance.now() - began)
  told.statements[kind] ??= []
  const sequences = told.statements[kind]
  if (sequences.length < kept && statements.length > 0) sequences.push(statements)
})

const { query } = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
;(pg.Client.prototype as unknown as { query: unknown }).query = function (this: pg.Client, ...args: unknown[]) {
  const noted = current.getStore()
  if (noted && noted.statements.length < 100) noted.statements.push(statementOf(this.user ?? '', args))
  return query.apply(this, args)
}

function statementOf(user: string, [first, second]: unknown[]): Statement {
  if (typeof first === 'string') return { user, name: null, text: first, values: Array.isArray(second) ? second : [] }
  const { name = null, text, values = [] } = first as Partial<Statement> & { text: string }
  return { user, name, text, values }
}

setInterval(() => {
  told.memory = Math.max(told.memory, process.memoryUsage.rss())
}, 500).unref()

process.on('message', (message) => {
  if (message === 'forget') told = nothing()
  if (message === 'tell') process.send?.(told)
})
// The channel to the parent keeps no process alive.
process.channel?.unref()
