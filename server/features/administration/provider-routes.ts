import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { requireAdministrator } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changing, originOf } from './asked.ts'
import { alterProvider, disableProvider, enterProvider, listProviders } from './identity-providers.ts'

const tags = ['administration']
const ofProvider = z.object({ id: z.uuid() })

export const providerRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/identity-providers',
      {
        schema: {
          tags,
          summary: 'Identity providers of the authorities one administers',
          response: { 200: contract.identityProviders },
        },
      },
      async (request) => listProviders(services, requireAdministrator(request), originOf(request)),
    )

    app.post(
      '/administration/identity-providers',
      {
        schema: {
          tags,
          summary: 'Enter an identity provider (OpenID Connect)',
          body: contract.newIdentityProvider,
          response: { 201: contract.identityProviders.element },
        },
      },
      async (request, reply) => {
        const official = changing(request, services)
        return reply.code(201).send(await enterProvider(services, official, request.body, originOf(request)))
      },
    )

    app.put(
      '/administration/identity-providers/:id',
      {
        schema: {
          tags,
          summary: 'Change an identity provider; without a secret the one that is kept stays',
          params: ofProvider,
          body: contract.identityProviderChange,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await alterProvider(services, changing(request, services), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/administration/identity-providers/:id/disable',
      {
        schema: {
          tags,
          summary: 'Let nobody sign in through an identity provider any more',
          params: ofProvider,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await disableProvider(services, changing(request, services), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
