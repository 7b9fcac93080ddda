import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { caseRegisters } from '../../../contract/registers.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { registersOfCase } from './of-case.ts'

/** How the connected registers do, for those who asked them. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/registers',
      {
        schema: {
          tags: ['cases'],
          summary: 'How each connected register that was asked about the persons of a case does',
          description:
            'For the side that asks registers. What an official of the register answered stands on the case; this is what the machine says meanwhile.',
          params: z.object({ caseId: z.uuid() }),
          response: { 200: caseRegisters },
        },
      },
      async (request) => registersOfCase(services, requireOfficial(request), request.params.caseId),
    )
  }
}
