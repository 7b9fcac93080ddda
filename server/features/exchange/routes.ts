import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { chosenCases, printedDesk } from '../../../contract/cases.ts'
import { deskQuery } from '../../../contract/desk.ts'
import { exchangeDocument, exchangeSchema, importAnswer } from '../../../contract/exchange.ts'
import { languages } from '../../../contract/i18n.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { exportChosen, exportDesk } from './desk-csv.ts'
import { exportCase } from './export.ts'
import { importApplication } from './import.ts'
import { printDesk } from './print-desk.ts'

const tags = ['exchange']
const idempotencyKey = z.object({ 'idempotency-key': z.string().min(8).max(200) })
/** Files of 20 MB in base64, and the application around them. */
const importLimit = 32 * 1024 * 1024

/** Applications and replies as documents that other systems read and write, and the desk as a table. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    const schema = exchangeSchema()
    app.get(
      '/schemas/exchange.json',
      {
        schema: {
          tags,
          summary: 'The form of an exchange document, as JSON Schema',
          response: { 200: z.record(z.string(), z.unknown()) },
        },
        config: { open: true },
      },
      async () => schema,
    )

    app.post(
      '/applications',
      {
        bodyLimit: importLimit,
        schema: {
          tags,
          summary: 'Make a draft of an application that another system wrote; says what is missing',
          description:
            'Wholly or not at all. Files come in base64, at most 20 MB together, and are looked at as uploads are. Every fault is named at its path in the document. The draft belongs to the authority that sent it; it is submitted as any draft is, by a named official.',
          headers: idempotencyKey,
          body: exchangeDocument,
          response: { 201: importAnswer },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key']
        const answer = await importApplication(services, requireOfficial(request), request.body, key)
        return reply.code(201).header('location', `/api/v1/drafts/${answer.draftId}`).send(answer)
      },
    )

    app.get(
      '/cases/:caseId/exchange',
      {
        schema: {
          tags,
          summary: 'Application and reply of a case as one document; the export is recorded',
          description: 'What both States know: nothing sealed, nothing of one side alone, and files by their digests.',
          params: z.object({ caseId: z.uuid() }),
          response: { 200: exchangeDocument },
        },
      },
      async (request) => exportCase(services, requireOfficial(request), request.params.caseId),
    )

    app.get(
      '/desk/export',
      {
        schema: {
          tags,
          summary: 'A list of the desk as a table (CSV), at most 10,000 rows; the export is recorded',
          description:
            'UTF-8 with its mark, dates as ISO 8601. A cell that a spreadsheet would take for a formula begins with an apostrophe. Where there are more rows than an export takes, the name of the file says so.',
          querystring: deskQuery.omit({ cursor: true, limit: true }).extend({
            language: z.enum(languages).optional().describe('Of the first row and the stages'),
          }),
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { language = official.language, ...asked } = request.query
        const { pieces, cut, rows } = await exportDesk(services, official, asked, language)
        const name = `desk-${asked.view.replace('_', '-')}${cut ? `-first-${rows}` : ''}.csv`
        return reply
          .header('content-type', 'text/csv; charset=utf-8; header=present')
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('x-content-type-options', 'nosniff')
          .send(Readable.from(pieces))
      },
    )

    app.post(
      '/desk/export',
      {
        schema: {
          tags,
          summary: 'The rows of the desk that are named, as a table (CSV); the export is recorded for each case',
          description: 'The same table as a whole list. Of a case that is not on the own desk nothing is said.',
          body: chosenCases.extend({ language: z.enum(languages).optional() }),
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { caseIds, language = official.language } = request.body
        return reply
          .header('content-type', 'text/csv; charset=utf-8; header=present')
          .header('content-disposition', 'attachment; filename="desk-chosen.csv"')
          .header('x-content-type-options', 'nosniff')
          .send(await exportChosen(services, official, caseIds, language))
      },
    )

    app.post(
      '/desk/print',
      {
        schema: {
          tags,
          summary: 'The rows of the desk that are named, to be printed; recorded for each case as an export is',
          body: chosenCases,
          response: { 200: printedDesk },
        },
      },
      async (request) => printDesk(services, requireOfficial(request), request.body.caseIds),
    )
  }
}
