import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { requireAdministrator } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changing } from './asked.ts'
import { alterAuthority, enterAuthority, listAdministered } from './authorities.ts'
import { listPacks } from './packs.ts'

const tags = ['administration']

export const authorityRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/authorities',
      {
        schema: {
          tags,
          summary: 'The authorities one administers',
          response: { 200: contract.administeredAuthorities },
        },
      },
      async (request) => listAdministered(services, requireAdministrator(request)),
    )

    app.post(
      '/administration/authorities',
      {
        schema: {
          tags,
          summary: 'Enter an authority',
          description: 'The operator may enter the central authority of a State in which nobody administers yet.',
          body: contract.newAuthority,
          response: { 201: contract.administeredAuthority },
        },
      },
      async (request, reply) => {
        const entered = await enterAuthority(services, changing(request, services), request.body)
        return reply.code(201).send(entered)
      },
    )

    app.put(
      '/administration/authorities/:id',
      {
        schema: {
          tags,
          summary: 'Change an authority',
          description: 'State and kind stay. Cases whose readers follow from the change are made anew within minutes.',
          params: z.object({ id: z.string() }),
          body: contract.authorityInput,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await alterAuthority(services, changing(request, services), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/administration/packs',
      {
        schema: {
          tags,
          summary: 'The versions of agreements installed here',
          response: { 200: contract.installedPacks },
        },
      },
      async (request) => {
        requireAdministrator(request)
        return listPacks(services)
      },
    )
  }
}
