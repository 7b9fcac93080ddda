import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { agreementBlueprint, blueprintQuery } from '../../../../contract/agreements.ts'
import { type BlueprintSource, blueprintOf } from '../../../../domain/agreement/blueprint.ts'
import { dateIn } from '../../../../domain/time/zone.ts'
import { createQueue } from '../../../platform/documents/one-at-a-time.ts'
import { requireOfficial } from '../../../platform/http/actor.ts'
import { notFound } from '../../../platform/http/problems.ts'
import { type Speech, speech } from '../../../platform/i18n/catalogue.ts'
import { paperLanguage } from '../../../platform/i18n/paper-language.ts'
import type { Services } from '../../../platform/services.ts'
import { UnknownVersion } from '../installed.ts'
import { printBlueprint } from './print.ts'
import { saidOf } from './said.ts'
import { blueprintSource } from './source.ts'
import { cataloguesOf } from './words.ts'

const tags = ['agreements']
const params = z.object({ id: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) })

/** Files are made one at a time, as a case file is; a few may wait. */
const turn = createQueue(4)

/** The last files that were made: the same version, language, day and statements give the same bytes, so nobody waits twice. */
const mostKept = 6

/** The Blueprint of a version: law, no personal data, so it is open to everyone signed in. */
export function blueprintRoutes(services: Services): FastifyPluginAsyncZod {
  const { agreements, clock } = services
  const kept = new Map<string, Promise<Buffer>>()
  const fileOf = (source: BlueprintSource, words: Speech, day: string, known: string) => {
    const key = `${source.digest} ${words.language} ${day} ${known}`
    const made = kept.get(key) ?? turn(() => printBlueprint(services.renderer, source, words, day))
    kept.delete(key)
    kept.set(key, made)
    // What failed is tried anew; of the others the one goes that was asked for longest ago.
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return made
  }
  const sourceOf = async ({ id, digest }: z.infer<typeof params>) => {
    const pack = await agreements.version(digest).catch((error: unknown) => {
      if (error instanceof UnknownVersion) return null
      throw error
    })
    if (pack?.id !== id) throw notFound()
    return blueprintSource(pack, digest)
  }
  return async (app) => {
    app.get(
      '/agreements/:id/versions/:digest/blueprint',
      {
        schema: {
          tags,
          summary: 'A version of an agreement as the document that both sides negotiate and sign, chapter by chapter',
          params,
          querystring: blueprintQuery,
          response: { 200: agreementBlueprint },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const words = speech(request.query.language ?? official.language)
        const source = await sourceOf(request.params)
        const { said } = saidOf(services, official, source.pack, words)
        reply.header('cache-control', 'private, no-cache')
        return blueprintOf({ ...source, said }, cataloguesOf(words))
      },
    )

    app.get(
      '/agreements/:id/versions/:digest/blueprint.pdf',
      {
        schema: {
          tags,
          summary: 'The same as a file with contents, page numbers and room for signatures (PDF)',
          params,
          querystring: blueprintQuery,
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { authority } = official
        const words = speech(paperLanguage(request.query.language ?? official.language, services.config.mode))
        const source = await sourceOf(request.params)
        const today = dateIn(authority.timeZone, clock())
        const { said, statements } = saidOf(services, official, source.pack, words)
        const pdf = await fileOf({ ...source, said }, words, today, `${authority.state} ${statements}`)
        return reply
          .header('content-type', 'application/pdf')
          .header(
            'content-disposition',
            `inline; filename="blueprint-${source.pack.id}-${source.pack.version}-${words.language}.pdf"`,
          )
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'private, no-cache')
          .send(pdf)
      },
    )
  }
}
