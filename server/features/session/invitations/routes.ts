import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../../contract/session.ts'
import type { Services } from '../../../platform/services.ts'
import { acceptInvitation, lookAtInvitation } from './accept.ts'

const tags = ['invitations']
const config = { open: true, rateLimit: { max: 120, timeWindow: '1 minute' } }

/** One-time links, with which an official sets a password. */
export const routes =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/invitations/look',
      {
        schema: {
          tags,
          summary: 'Whom a one-time link is for',
          description: 'A link that was used, is over or was never given answers alike.',
          body: contract.invitationToken,
          response: { 200: contract.invitation },
        },
        config,
      },
      async (request) => lookAtInvitation(services, request.body.token),
    )

    app.post(
      '/invitations/accept',
      {
        schema: {
          tags,
          summary: 'Set the password by a one-time link, which is used up thereby',
          body: contract.acceptInvitation,
          response: { 204: z.undefined() },
        },
        config,
      },
      async (request, reply) => {
        await acceptInvitation(services, request.body)
        return reply.code(204).send()
      },
    )
  }
