import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { requireAdministrator } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changing } from '../administration/asked.ts'
import { disableClient, enterClient, listClients, renewSecret } from './administer-clients.ts'
import { tokenRoutes } from './token-routes.ts'

const tags = ['machines']
const ofClient = z.object({ id: z.uuid() })

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    await app.register(tokenRoutes(services))
    await app.register(async (pages) => {
      pages.addHook('onRequest', async (request) => {
        requireAdministrator(request)
      })
      await pages.register(administration(services))
    })
  }
}

const administration = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/clients',
      {
        schema: {
          tags,
          summary: 'Machine clients of the authorities one administers',
          response: { 200: contract.machineClients },
        },
      },
      async (request) => listClients(services, requireAdministrator(request)),
    )

    app.post(
      '/administration/clients',
      {
        schema: {
          tags,
          summary: 'Enter a machine client; its secret is given once',
          body: contract.newMachineClient,
          response: { 201: contract.machineSecret },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await enterClient(services, changing(request, services), request.body)),
    )

    app.post(
      '/administration/clients/:id/secret',
      {
        schema: {
          tags,
          summary: 'A new secret; the earlier one and its tokens end at once',
          params: ofClient,
          response: { 200: contract.machineSecret },
        },
      },
      async (request) => renewSecret(services, changing(request, services), request.params.id),
    )

    app.post(
      '/administration/clients/:id/disable',
      {
        schema: { tags, summary: 'Disable a machine client at once', params: ofClient, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await disableClient(services, changing(request, services), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
