import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { livePlace } from '../../../contract/live.ts'
import { liveBeat } from '../../../contract/live-beat.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import { listenersNow } from '../../platform/metrics/process-metrics.ts'
import type { Services } from '../../platform/services.ts'
import { openHub } from './hub.ts'

/** Asked again so soon by a browser that lost the stream; pages wait longer each time, and not all equally long. */
const retry = 3_000
/** Bytes that a listener may leave unread. */
const mostUnread = 64 * 1024

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    const hub = openHub(services)
    app.addHook('preClose', async () => hub.close())

    app.get(
      '/live',
      {
        schema: {
          tags: ['live'],
          summary: 'Tells an open page that something the reader may see has changed',
          description:
            'Server-sent events, for the session of a person. `change` carries a topic and perhaps the identifier of a case, never content; `ended` says that the session has ended; `beat` that the line stands. After a break the stream goes on behind `after` or `Last-Event-ID`.',
          querystring: z.object({ after: livePlace.optional() }),
        },
        exposeHeadRoute: false,
        config: { listensOnly: true },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { proof } = request
        if (proof?.kind !== 'session') throw notFound()
        const header = request.headers['last-event-id']
        const after = request.query.after ?? (typeof header === 'string' ? header : null)

        const stream = new Readable({ read: () => {} })
        const write = (event: string, data: unknown, id?: string) => {
          // Whoever takes nothing more is gone, or will reconnect and hear what it missed.
          if (stream.readableLength > mostUnread) stream.destroy()
          else stream.push(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
        }
        const leave = hub.listen({
          sessionId: proof.sessionId,
          official,
          after,
          send: (changes, place) => {
            for (const change of changes) write('change', change, place)
            if (changes.length === 0) write('beat', {}, place)
          },
          end: (why) => {
            if (why === 'signed_out') write('ended', {})
            stream.push(null)
          },
        })
        if (!leave) throw problem(429, 'too_many_requests', { retryAfter: 60 })
        listenersNow(hub.count())
        const beat = setInterval(() => write('beat', {}), liveBeat)
        beat.unref()
        stream.on('close', () => {
          clearInterval(beat)
          leave()
          listenersNow(hub.count())
        })
        stream.push(`retry: ${retry}\nevent: beat\ndata: {}\n\n`)
        return reply
          .header('content-type', 'text/event-stream; charset=utf-8')
          .header('cache-control', 'private, no-store, no-transform')
          .header('x-accel-buffering', 'no')
          .send(stream)
      },
    )
  }
}
