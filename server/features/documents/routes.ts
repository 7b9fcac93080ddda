import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readCaseDocument } from './read.ts'
import { sendDocument } from './send.ts'

const params = z.object({ caseId: z.uuid(), documentId: z.uuid() })

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/documents/:documentId',
      { schema: { tags: ['documents'], summary: 'A document of a case, as it was sent', params } },
      async (request, reply) => {
        const { caseId, documentId } = request.params
        return sendDocument(reply, await readCaseDocument(services, requireOfficial(request), caseId, documentId))
      },
    )
  }
}
