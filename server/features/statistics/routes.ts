import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { queryLog, queryLogQuery, queryLogTable } from '../../../contract/query-log.ts'
import {
  dashboardQuery,
  deskDay,
  figureCases,
  figureCasesQuery,
  figuresAnswer,
  figuresDashboard,
  figuresQuery,
  measuresAnswer,
} from '../../../contract/statistics.ts'
import { dashboards } from '../../../domain/statistics/dashboards.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sendLog } from '../oversight/log-csv.ts'
import { readCasesBehind } from './cases-behind.ts'
import { readDashboard } from './dashboards.ts'
import { readDeskDay } from './desk-day.ts'
import { figuresFor } from './figures.ts'
import { readMeasures } from './measures.ts'
import { queryLogCsv } from './query-log-csv.ts'
import { readQueryLog } from './read-query-log.ts'

const tags = ['statistics']

/** Figures of the own State: as they are for whoever may open every case behind them, under disclosure control for others. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/statistics/measures',
      {
        schema: {
          tags,
          summary: 'What may be counted, and under which agreements the official may',
          response: { 200: measuresAnswer },
        },
      },
      async (request) => readMeasures(services, requireOfficial(request)),
    )

    app.get(
      '/statistics/figures',
      {
        schema: {
          tags,
          summary: 'Figures of one measure and period, broken down and filtered',
          description:
            'Counts cases of the own State alone. Whoever may not open every case behind a figure gets it under disclosure control: small numbers hidden, the others altered a little and rounded, and a question beyond its limits refused with the rule. That it was asked is recorded.',
          querystring: figuresQuery,
          response: { 200: figuresAnswer },
        },
      },
      async (request) => figuresFor(services, requireOfficial(request), request.query),
    )

    app.get(
      '/statistics/cases',
      {
        schema: {
          tags,
          summary: 'The cases behind a figure, of those that the official may see alone',
          description: 'Filters name the cell. Cases of others are absent, and nothing is said of their number.',
          querystring: figureCasesQuery,
          response: { 200: figureCases },
        },
      },
      async (request) => readCasesBehind(services, requireOfficial(request), request.query),
    )

    app.get(
      '/statistics/dashboards/desk',
      {
        schema: {
          tags,
          summary: 'The day of the own desk: what came, what is due, how long cases have waited, and who holds them',
          response: { 200: deskDay },
        },
      },
      async (request) => readDeskDay(services, requireOfficial(request)),
    )

    for (const dashboard of dashboards) {
      app.get(
        `/statistics/dashboards/${dashboard}`,
        {
          schema: {
            tags,
            summary:
              dashboard === 'month'
                ? 'The month of a central authority, beside the month before and the same month of last year'
                : 'The year of a joint committee, beside the year before',
            querystring: dashboardQuery,
            response: { 200: figuresDashboard },
          },
        },
        async (request) => readDashboard(services, requireOfficial(request), dashboard, request.query),
      )
    }

    app.get(
      '/oversight/figures',
      {
        schema: {
          tags: ['oversight'],
          summary: 'What officials of the own State asked figures of in a period, the newest first',
          description: 'Who, when and what was asked, and how many figures were hidden; no figure. At most 92 days.',
          querystring: queryLogQuery,
          response: { 200: queryLog },
        },
      },
      async (request) => readQueryLog(services, requireOfficial(request), request.query),
    )

    app.get(
      '/oversight/figures.csv',
      {
        schema: {
          tags: ['oversight'],
          summary: 'The same as a table (CSV), a line for each question; the export is recorded',
          querystring: queryLogTable,
        },
      },
      async (request, reply) =>
        sendLog(reply, 'figures-asked', await queryLogCsv(services, requireOfficial(request), request.query)),
    )
  }
}
