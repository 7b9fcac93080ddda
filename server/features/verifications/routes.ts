import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { newHolder, verificationFile, verificationList, verificationQuery } from '../../../contract/work.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readVerification } from './file.ts'
import { setHolder } from './holder.ts'
import { listVerifications } from './list.ts'

const tags = ['verifications']

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/verifications',
      {
        schema: {
          tags,
          summary: 'What the register was asked, what bites first on top',
          querystring: verificationQuery,
          response: { 200: verificationList },
        },
      },
      async (request) => listVerifications(services, requireOfficial(request), request.query),
    )

    app.get(
      '/verifications/:requestId',
      {
        schema: {
          tags,
          summary: 'One question to the register, with what it may see',
          params: z.object({ requestId: z.uuid() }),
          response: { 200: verificationFile },
        },
      },
      async (request) => readVerification(services, requireOfficial(request), request.params.requestId),
    )

    app.put(
      '/verifications/:requestId/holder',
      {
        schema: {
          tags,
          summary: 'Says which colleague is expected to answer',
          params: z.object({ requestId: z.uuid() }),
          body: newHolder,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await setHolder(services, requireOfficial(request), request.params.requestId, request.body.userId)
        return reply.code(204).send(null)
      },
    )
  }
}
