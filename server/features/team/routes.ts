import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { assignmentAnswers, colleagues, heldCases, heldQuery, newAssignments, team } from '../../../contract/team.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { assign } from './assign.ts'
import { listColleagues } from './colleagues.ts'
import { readHeld } from './held.ts'
import { readTeam } from './overview.ts'

const tags = ['team']

/** Who holds which case at the own authority. Work is given here; nothing is attested, decided or approved. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/colleagues',
      {
        schema: {
          tags,
          summary: 'The colleagues of the own authority who may hold cases, and who of them is away today',
          response: { 200: colleagues },
        },
      },
      async (request) => listColleagues(services, requireOfficial(request)),
    )

    app.post(
      '/assignments',
      {
        schema: {
          tags,
          summary:
            'Give cases to a colleague of the own authority, take them or lay them down; each is answered for itself',
          description:
            'Asked for twice it is done once. It changes who works on a case and nothing of the case; every change is recorded.',
          body: newAssignments,
          response: { 200: assignmentAnswers },
        },
      },
      async (request) => ({ items: await assign(services, requireOfficial(request), request.body) }),
    )

    app.get(
      '/team',
      {
        schema: {
          tags,
          summary: 'How many open cases each colleague holds, how urgent and how old, and what nobody holds',
          description: 'For the central desk, for approvers, and for those who work at a local unit or a mission.',
          response: { 200: team },
        },
      },
      async (request) => readTeam(services, requireOfficial(request)),
    )

    app.get(
      '/team/cases',
      {
        schema: {
          tags,
          summary: 'The open cases that a colleague holds, or nobody, by the deadline that bites first',
          querystring: heldQuery,
          response: { 200: heldCases },
        },
      },
      async (request) => readHeld(services, requireOfficial(request), request.query),
    )
  }
}
