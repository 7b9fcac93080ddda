import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { endDelegation, lend, listDelegations } from './delegations.ts'
import { enterDuty, readRoster, removeDuty } from './duty.ts'

const tags = ['standing in']
const byId = z.object({ id: z.uuid() })

/** What officials arrange among themselves: who stands in for whom, and who is on duty. */
export const deputyRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/delegations',
      {
        schema: {
          tags,
          summary: 'Who stands in for whom at the own authority, newest first',
          querystring: contract.delegationQuery,
          response: { 200: contract.delegationList },
        },
      },
      async (request) => listDelegations(services, requireOfficial(request), request.query),
    )

    app.post(
      '/delegations',
      {
        schema: {
          tags,
          summary: 'Lend roles to a colleague for a period',
          body: contract.newDelegation,
          response: { 201: contract.delegation },
        },
      },
      async (request, reply) => {
        const official = requireFreshProof(request, services)
        return reply.code(201).send(await lend(services, official, request.body))
      },
    )

    app.post(
      '/delegations/:id/end',
      {
        schema: { tags, summary: 'End a delegation at once', params: byId, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await endDelegation(services, requireOfficial(request), request.params.id)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/duty',
      {
        schema: {
          tags,
          summary: 'Who is on duty and who is away at an authority',
          querystring: contract.dutyQuery,
          response: { 200: contract.dutyRoster },
        },
      },
      async (request) => readRoster(services, requireOfficial(request), request.query),
    )

    app.post(
      '/duty',
      {
        schema: {
          tags,
          summary: 'Enter duty or absence of an official',
          body: contract.newDutyEntry,
          response: { 201: contract.dutyEntry },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        return reply.code(201).send(await enterDuty(services, official, request.body))
      },
    )

    app.delete(
      '/duty/:id',
      { schema: { tags, summary: 'Take an entry out of the roster', params: byId, response: { 204: z.null() } } },
      async (request, reply) => {
        await removeDuty(services, requireOfficial(request), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
