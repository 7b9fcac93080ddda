import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { arrivals } from '../../../contract/work.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { listArrivals } from './list.ts'

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/arrivals',
      {
        schema: {
          tags: ['arrivals'],
          summary: 'Whom the border is to expect, while it may know',
          response: { 200: arrivals },
        },
      },
      async (request) => listArrivals(services, requireOfficial(request)),
    )
  }
}
