// Offered to other features: practice installations ask a register of their own.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type ServerOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a national register does on good and on bad days. */
export const behaviours = [
  'found',
  'several',
  'nobody',
  'busy',
  'slow',
  'down',
  'hangs_up',
  'half',
  'garbled',
  'wrong_content',
  'huge',
  'moved',
] as const
export type Behaviour = (typeof behaviours)[number]

export interface PracticeRegister {
  url: string
  /** The identifiers of the queries that came, in their order. */
  asked: string[]
  stop(): Promise<void>
}

interface Options {
  /** How it behaves towards a question; left out, by the question itself: the same one always alike. */
  behave?: (question: Record<string, string>, nth: number) => Behaviour
  /** How long a slow answer takes, in milliseconds. */
  slowMs?: number
  /** With these it speaks TLS, and may ask who calls. */
  tls?: ServerOptions
}

/**
 * A small server that answers as a register of persons might: sometimes slowly, sometimes with several people, sometimes not
 * at all. It listens on this machine alone, on any free port, and knows nobody: whom it finds it makes up from the question.
 */
export async function startPracticeRegister(options: Options = {}): Promise<PracticeRegister> {
  const { behave = usual, slowMs = 1_500, tls } = options
  const asked: string[] = []
  const times = new Map<string, number>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const question = await read(request)
    const id = String(request.headers['idempotency-key'] ?? '')
    asked.push(id)
    const nth = (times.get(id) ?? 0) + 1
    times.set(id, nth)
    await say(behave(question, nth), question, response, slowMs)
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => response.destroy())
  }
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const { port } = server.address() as AddressInfo
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/persons/search`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Mostly found; a few ask for patience, for a choice, or come back empty. Who is down the first time answers the second. */
function usual(question: Record<string, string>, nth: number): Behaviour {
  const chance = createHash('sha256').update(JSON.stringify(question)).digest()[0]! % 16
  if (chance < 8) return 'found'
  if (chance < 11) return 'several'
  if (chance < 13) return 'nobody'
  if (chance < 14) return 'slow'
  return nth === 1 ? 'down' : 'found'
}

async function say(
  behaviour: Behaviour,
  question: Record<string, string>,
  response: ServerResponse,
  slowMs: number,
): Promise<void> {
  const json = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const results = (...entries: object[]) =>
    json(200, { status: entries.length > 0 ? 'FOUND' : 'NONE', results: entries })
  switch (behaviour) {
    case 'found':
      return void results(entry(question, 0))
    case 'several':
      return void results(entry(question, 0), entry(question, 1), entry(question, 2))
    case 'nobody':
      return void results()
    case 'busy':
      return void json(200, { status: 'BUSY', results: [] })
    case 'slow':
      await sleep(slowMs)
      return void results(entry(question, 0))
    case 'down':
      response.setHeader('retry-after', '20')
      return void json(503, { error: 'maintenance' })
    case 'hangs_up':
      return void response.destroy()
    case 'half':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"status":"FOUND","results":[{')
      await sleep(20)
      return void response.destroy()
    case 'garbled':
      return void response.writeHead(200).end('<html>Session expired</html>')
    case 'wrong_content':
      return void json(200, { status: 'FOUND', results: [{ nothing: 'known' }] })
    case 'huge':
      return void results({ ...entry(question, 0), note: 'x'.repeat(400_000) })
    case 'moved':
      return void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
  }
}

/** Somebody of the asked name: the first agrees, those after differ by a day of birth. */
function entry(question: Record<string, string>, nth: number): Record<string, string> {
  const number =
    createHash('sha256')
      .update(`${nth} ${JSON.stringify(question)}`)
      .digest()
      .readUInt32BE(0) % 9_000_000
  const { born = '', ...names } = question
  return { id: `R-${1_000_000 + number}`, ...names, ...(born ? { born: later(born, nth) } : {}) }
}

function later(date: string, days: number): string {
  const moment = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(moment) ? date : new Date(moment + days * 86_400_000).toISOString().slice(0, 10)
}

async function read(request: IncomingMessage): Promise<Record<string, string>> {
  if (request.method === 'GET') {
    return Object.fromEntries(new URL(request.url ?? '/', 'http://practice.example').searchParams)
  }
  let text = ''
  for await (const part of request) text += String(part)
  return JSON.parse(text) as Record<string, string>
}
