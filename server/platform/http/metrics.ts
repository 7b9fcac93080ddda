import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { during, listen } from '../metrics/happenings.ts'
import { type Figure, metricsText, requests } from '../metrics/process-metrics.ts'
import type { Services } from '../services.ts'
import { notFound } from './problems.ts'

/** Times every request under its route as declared, and writes to the log what the program notices of itself. */
export function observe(app: FastifyInstance): void {
  const place = (request: FastifyRequest, _reply: unknown, done: () => void) => {
    during(`${request.method} ${request.routeOptions.url ?? '*'}`, done)
  }
  app.addHook('onRequest', place)
  // A body arrives by events of the connection, which know nothing of the request any more.
  app.addHook('preValidation', place)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '*'
    // How long somebody listened says nothing about how fast an answer came.
    if (request.routeOptions.config.listensOnly) return
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  const leave = listen((happening) => {
    const { kind, ...facts } = happening
    if (kind === 'slow_statement') app.log.info(facts, 'slow statement')
    if (happening.kind !== 'job') return
    if (happening.fault !== null) app.log.warn(facts, 'job failed')
    else app.log[happening.items > 0 ? 'info' : 'debug'](facts, 'job done')
  })
  app.addHook('onClose', async () => leave())
}

/** `GET /metrics` for this machine and for whoever shows the token; to everybody else the address leads nowhere. */
export function serveMetrics(
  app: FastifyInstance,
  { config }: Pick<Services, 'config'>,
  figures: () => Promise<readonly Figure[]> = async () => [],
): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isLocal(request) && !showsToken(request, config.metricsToken)) throw notFound()
    reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8')
    return reply.send(await metricsText(await figures()))
  })
}

const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** A proxy on this machine speaks from it for the whole world, and says so in one of these headers. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && !forwarding.some((name) => headers[name] !== undefined)
}

function showsToken({ headers }: FastifyRequest, token: string | null): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return token !== null && shown !== undefined && timingSafeEqual(digest(shown), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
