import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/lists.ts'
import { requireNamedOfficial, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import { writeSheet } from '../../platform/tables/write-sheet.ts'
import { readFileUpload } from '../drafts/upload.ts'
import { requireSender } from './access.ts'
import { checkLists } from './check.ts'
import { removeList } from './end.ts'
import { exportList } from './export.ts'
import { readRows } from './results.ts'
import { sendList } from './send.ts'
import { startCheck } from './start.ts'
import { listLists, readList } from './view.ts'

const tags = ['lists']
const params = z.object({ listId: z.uuid() })

/** Lists of attested persons, checked at once for a stated purpose; nobody is decided about. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/lists',
      {
        schema: {
          tags,
          summary: 'The lists of the own authority, newest first',
          response: { 200: contract.personLists },
        },
      },
      async (request) => listLists(services, requireOfficial(request)),
    )

    app.post(
      '/lists',
      {
        schema: {
          tags,
          summary: 'Send a list of attested persons (multipart: the fields of the form, file as CSV or XLSX)',
          description:
            'The official attests for everybody on it. Answers with the headings, the first lines, and what the columns seem to hold. At most 20 MB.',
          consumes: ['multipart/form-data'],
          response: { 201: contract.wholeList },
        },
      },
      async (request, reply) => {
        const official = requireNamedOfficial(request)
        requireSender(official)
        const sent = await readFileUpload(request, contract.listFieldsOfForm)
        return reply.code(201).send(await sendList(services, official, sent))
      },
    )

    app.get(
      '/lists/:listId',
      {
        schema: {
          tags,
          summary: 'One list: how far it is, and until its columns are named what its first lines hold',
          params,
          response: { 200: contract.wholeList },
        },
      },
      async (request) => readList(services, requireOfficial(request), request.params.listId),
    )

    app.post(
      '/lists/:listId/check',
      {
        schema: {
          tags,
          summary: 'Name the columns of a list and have it checked; the authority remembers them by the headings',
          params,
          body: contract.startCheck,
          response: { 202: contract.personList },
        },
      },
      async (request, reply) => {
        const list = await startCheck(services, requireNamedOfficial(request), request.params.listId, request.body)
        // At once here; should this process end meanwhile, the job of the next minute goes on with it.
        void checkLists(services).catch(() => {})
        return reply.code(202).send(list)
      },
    )

    app.get(
      '/lists/:listId/rows',
      {
        schema: {
          tags,
          summary: 'Lines of one outcome with the records that look like them; the look is recorded',
          params,
          querystring: contract.rowsQuery,
          response: { 200: contract.listRows },
        },
      },
      async (request) => readRows(services, requireOfficial(request), request.params.listId, request.query),
    )

    app.get(
      '/lists/:listId/export',
      {
        schema: {
          tags,
          summary: 'Every line of a list with what became of it, as a table; the export is recorded',
          params,
          querystring: contract.listExportQuery,
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { language = official.language, lines: which } = request.query
        const lines = await exportList(services, official, request.params.listId, { language, lines: which })
        if (request.query.format === 'csv') {
          return reply
            .type('text/csv; charset=utf-8')
            .header('content-disposition', 'attachment; filename="list.csv"')
            .send(asCsv(lines))
        }
        return reply
          .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', 'attachment; filename="list.xlsx"')
          .send(await writeSheet('List', lines))
      },
    )

    app.delete(
      '/lists/:listId',
      { schema: { tags, summary: 'Take a list away with everything in it', params, response: { 204: z.null() } } },
      async (request, reply) => {
        await removeList(services, requireOfficial(request), request.params.listId)
        return reply.code(204).send(null)
      },
    )
  }
}
