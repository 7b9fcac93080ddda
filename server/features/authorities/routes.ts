import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { authorities } from '../../../contract/session.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { listAuthorities } from './list.ts'

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/authorities',
      { schema: { tags: ['authorities'], summary: 'The authorities of the States', response: { 200: authorities } } },
      async (request) => listAuthorities(services, requireOfficial(request)),
    )
  }
}
