import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { type Official, requireAdministrator } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changing, originOf } from './asked.ts'
import { changeUser } from './users/change.ts'
import { closeUser, forgetSecondFactor, openUser } from './users/close.ts'
import { inviteAgain, inviteUser } from './users/invite.ts'
import { listUsers } from './users/list.ts'

const tags = ['administration']
const ofUser = z.object({ id: z.uuid() })

type Act = (services: Services, official: Official, userId: string) => Promise<void>

const acts: readonly (readonly [name: string, summary: string, act: Act])[] = [
  ['disable', 'Close an account; its sessions and what it lent end at once', closeUser],
  ['enable', 'Open a closed account again', openUser],
  ['forget-second-factor', 'Remove every second proof of an account, and end its sessions', forgetSecondFactor],
]

export const userRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/users',
      {
        schema: {
          tags,
          summary: 'The officials of the authorities one administers, by name',
          querystring: contract.userQuery,
          response: { 200: contract.userList },
        },
      },
      async (request) => listUsers(services, requireAdministrator(request), request.query),
    )

    app.post(
      '/administration/users',
      {
        schema: {
          tags,
          summary: 'Invite an official',
          description:
            'Makes an account without a password. The one-time link is shown in this answer and never again.',
          body: contract.newUser,
          response: { 201: contract.invitationLink },
        },
      },
      async (request, reply) => {
        const official = changing(request, services)
        return reply.code(201).send(await inviteUser(services, official, request.body, originOf(request)))
      },
    )

    app.put(
      '/administration/users/:id',
      {
        schema: {
          tags,
          summary: 'Change name, roles or language of an account',
          params: ofUser,
          body: contract.userChange,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await changeUser(services, changing(request, services), request.params.id, request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/administration/users/:id/invitation',
      {
        schema: {
          tags,
          summary: 'A new one-time link to choose a password; earlier ones are void',
          params: ofUser,
          response: { 200: contract.invitationLink },
        },
      },
      async (request) => inviteAgain(services, changing(request, services), request.params.id, originOf(request)),
    )

    for (const [name, summary, act] of acts) {
      app.post(
        `/administration/users/:id/${name}`,
        { schema: { tags, summary, params: ofUser, response: { 204: z.null() } } },
        async (request, reply) => {
          await act(services, changing(request, services), request.params.id)
          return reply.code(204).send(null)
        },
      )
    }
  }
}
