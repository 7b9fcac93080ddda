import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { requireFreshProof } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { makeRecord } from './make.ts'

/** What a person can be given of what two States exchanged about them. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/persons/:personId/record',
      {
        schema: {
          tags: ['record'],
          summary: 'Everything both States exchanged about a person, as one archive (ZIP)',
          description:
            'For the oversight and the central desk of either side. Holds record.pdf, record.json, the files as they were ' +
            'sent, and contents.txt with their digests; nothing private of either side, and of other persons only their ' +
            'relation. Sections that the official may not read are named and left out. That it was made is recorded.',
          params: z.object({ caseId: z.uuid(), personId: z.uuid() }),
        },
      },
      async (request, reply) => {
        const { caseId, personId } = request.params
        const official = requireFreshProof(request, services)
        const { reference, archive } = await makeRecord(services, official, caseId, personId)
        return reply
          .header('content-type', 'application/zip')
          .header('content-disposition', `attachment; filename="record-${reference}.zip"`)
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'private, no-store')
          .send(archive)
      },
    )
  }
}
