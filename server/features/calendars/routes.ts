import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/calendars.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { editRoutes } from './edit-routes.ts'
import { listCalendars, listVersions, viewCalendar } from './read.ts'

const tags = ['calendars']
/** A State by its code. */
const params = z.object({ state: z.string().regex(/^[A-Z]{2}$/) })

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/calendars',
      { schema: { tags, summary: 'The calendars of the States', response: { 200: contract.calendarList } } },
      async (request) => listCalendars(services, requireOfficial(request)),
    )

    app.get(
      '/calendars/:state',
      {
        schema: {
          tags,
          summary: 'The calendar of a State as in force',
          params,
          response: { 200: contract.calendarView },
        },
      },
      async (request) => viewCalendar(services, requireOfficial(request), request.params.state),
    )

    app.get(
      '/calendars/:state/versions',
      {
        schema: {
          tags,
          summary: 'The versions of the calendar of a State, newest first, and what each changed',
          params,
          response: { 200: contract.calendarVersions },
        },
      },
      async (request) => listVersions(services, requireOfficial(request), request.params.state),
    )

    await app.register(editRoutes(services))
  }
}
