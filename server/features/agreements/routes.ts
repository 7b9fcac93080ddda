import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  agreementFlow,
  agreementList,
  agreementVersion,
  deadlineAnswer,
  deadlineQuery,
} from '../../../contract/agreements.ts'
import { isOfPair } from '../../../domain/access/confirmation.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { packBetween } from '../confirmations/between.ts'
import { blueprintRoutes } from './blueprint/routes.ts'
import { answerDeadline, type Rulebook } from './deadline.ts'
import { flowPicture } from './flow.ts'
import { UnknownVersion } from './installed.ts'
import { listAgreements } from './list.ts'

const tags = ['agreements']
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const routes = (services: Services): FastifyPluginAsyncZod => {
  const { agreements, calendars } = services
  const packs = new Map([...agreements.current].map(([id, { pack }]) => [id, pack]))
  return async (app) => {
    await app.register(blueprintRoutes(services))

    app.get(
      '/agreements',
      { schema: { tags, summary: 'The agreements in force here', response: { 200: agreementList } } },
      async (request) => listAgreements(services, requireOfficial(request)),
    )

    app.get(
      '/agreements/:id',
      {
        schema: {
          tags,
          summary: 'The rules, form and texts of an agreement as in force',
          params: z.object({ id: z.string() }),
          response: { 200: agreementVersion },
        },
      },
      async (request) => {
        const found = agreements.current.get(request.params.id)
        if (!found) throw notFound()
        return { digest: found.digest, pack: found.pack }
      },
    )

    app.get(
      '/agreements/:id/versions/:digest',
      {
        schema: {
          tags,
          summary: 'An agreement as it was when a case was pinned to it',
          params: z.object({ id: z.string(), digest }),
          response: { 200: agreementVersion },
        },
      },
      async (request, reply) => {
        const { params } = request
        const pack = await agreements.version(params.digest).catch(unlessUnknown)
        if (pack?.id !== params.id) throw notFound()
        // Addressed by its content, so it can never change.
        reply.header('cache-control', 'private, max-age=31536000, immutable')
        return { digest: params.digest, pack }
      },
    )

    app.get(
      '/agreements/:id/versions/:digest/flow',
      {
        schema: {
          tags,
          summary: 'The stages of a procedure and what leads from one to the next, laid out as a picture',
          params: z.object({ id: z.string(), digest }),
          querystring: z.object({ procedure: z.string() }),
          response: { 200: agreementFlow },
        },
      },
      async (request, reply) => {
        const { params, query } = request
        const pack = await agreements.version(params.digest).catch(unlessUnknown)
        if (pack?.id !== params.id || !pack.procedures.some((one) => one.id === query.procedure)) throw notFound()
        reply.header('cache-control', 'private, max-age=86400')
        return flowPicture(pack, params.digest, query.procedure)
      },
    )

    app.get(
      '/deadlines',
      {
        schema: {
          tags,
          summary: 'When a period ends, and why',
          querystring: deadlineQuery,
          response: { 200: deadlineAnswer },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        // What two States say of the rules between them is theirs to know.
        const between: Rulebook['between'] = (pack, pair) =>
          isOfPair(official, pair) ? packBetween(services, pack, pair) : pack
        const { agreement, digest: version } = request.query
        const pinned = version ? await services.agreements.version(version).catch(unlessUnknown) : null
        const known = pinned?.id === agreement ? [pinned] : []
        const rules = version ? new Map(known.map((pack) => [agreement, pack])) : packs
        return answerDeadline({ packs: rules, calendars, between }, request.query, speech(official.language))
      },
    )
  }
}

function unlessUnknown(error: unknown): null {
  if (error instanceof UnknownVersion) return null
  throw error
}
