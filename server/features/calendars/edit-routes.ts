import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/calendars.ts'
import { managesState } from '../../../domain/access/administration.ts'
import { type Official, requireAdministrator } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { changing } from '../administration/asked.ts'
import { previewEdit } from './preview.ts'
import { publishEdit } from './publish.ts'

const tags = ['calendars']
const params = z.object({ state: z.string().regex(/^[A-Z]{2}$/) })

export const editRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    // Asked before anything is read: to everybody else these addresses lead nowhere, whatever was sent.
    app.addHook('onRequest', async (request) => {
      requireAdministrator(request)
    })

    app.post(
      '/administration/calendars/:state/preview',
      {
        schema: {
          tags,
          summary: 'Every deadline that a change of the calendar would move',
          description: 'Changes nothing. The first page counts; the following ones name further deadlines.',
          params,
          body: contract.calendarPreviewInput,
          response: { 200: contract.calendarPreview },
        },
      },
      async (request) => {
        const { state } = ownState(requireAdministrator(request), request.params)
        return previewEdit(services, state, request.body)
      },
    )

    app.post(
      '/administration/calendars/:state/versions',
      {
        schema: {
          tags,
          summary: 'Publish a change of the calendar as its next version',
          description: 'In force at once. Both sides of each case in which a deadline moves are told within minutes.',
          params,
          body: contract.calendarPublication,
          response: { 201: contract.calendarPublished },
        },
      },
      async (request, reply) => {
        const { state } = ownState(requireAdministrator(request), request.params)
        const official = changing(request, services)
        return reply.code(201).send(await publishEdit(services, official, state, request.body))
      },
    )
  }
}

/** A State edits its own calendar, and nobody another's. @throws ProblemError 404 */
function ownState<P extends { state: string }>(official: Official, asked: P): P {
  if (!managesState(official, asked.state)) throw notFound()
  return asked
}
