import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAdministrator } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { authorityRoutes } from './authority-routes.ts'
import { deputyRoutes } from './deputy-routes.ts'
import { providerRoutes } from './provider-routes.ts'
import { userRoutes } from './user-routes.ts'

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    await app.register(async (pages) => {
      // Asked before anything is read: to everybody else these addresses lead nowhere, whatever was sent.
      pages.addHook('onRequest', async (request) => {
        requireAdministrator(request)
      })
      for (const part of [authorityRoutes, userRoutes, providerRoutes]) await pages.register(part(services))
    })
    await app.register(deputyRoutes(services))
  }
}
