import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { desk } from '../../../contract/cases.ts'
import { deskQuery } from '../../../contract/desk.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readDesk } from './read.ts'
import { viewRoutes } from './view-routes.ts'

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(viewRoutes(services))
    app.get(
      '/desk',
      {
        schema: {
          tags: ['desk'],
          summary: 'The cases of the authority, by the deadline that bites first',
          querystring: deskQuery,
          response: { 200: desk },
        },
      },
      async (request) => readDesk(services, requireOfficial(request), request.query),
    )
  }
}
