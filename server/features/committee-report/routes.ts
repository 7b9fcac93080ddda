import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/committee-report.ts'
import { type Official, requireNamedOfficial, requireOfficial, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { paperLanguage } from '../../platform/i18n/paper-language.ts'
import type { Services } from '../../platform/services.ts'
import { asCsv } from '../../platform/tables/write-csv.ts'
import { writeAudit } from '../cases/audit.ts'
import { readFileUpload } from '../drafts/upload.ts'
import { askReport } from './ask.ts'
import { listCases, mostListed, mostOnPaper } from './cases-listed.ts'
import { compareFigure, compareList } from './compare.ts'
import { makeReports } from './make.ts'
import { paperOf } from './paper.ts'
import { printReport } from './print.ts'
import { linesOf, sheetsOf } from './tables.ts'
import { exactReport, listReports, madeOf, madeReport, readCasesOf, showsCases, viewReport } from './view.ts'

const tags = ['committee-reports']
const params = z.object({ reportId: z.uuid() })

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** The report of a period for the joint committee, of the own State's cases, and where the figures of the two sides come apart. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/committee-reports',
      {
        schema: {
          tags,
          summary: 'The committee reports of the own State, newest first',
          response: { 200: contract.reportRows },
        },
      },
      async (request) => listReports(services, requireOfficial(request)),
    )

    app.post(
      '/committee-reports',
      {
        schema: {
          tags,
          summary: 'Ask for the report of a period; it is made meanwhile',
          description:
            'Of the cases to which the own State is a party. `read` and `cases` of the report say how far it is. Analysts ask for the version for publication alone.',
          body: contract.askReport,
          response: { 202: contract.reportRow },
        },
      },
      async (request, reply) => {
        const row = await askReport(services, requireNamedOfficial(request), request.body)
        // At once here; should this process end meanwhile, the job of the next minute makes it.
        void makeReports(services).catch(() => {})
        return reply.code(202).send(row)
      },
    )

    app.get(
      '/committee-reports/:reportId',
      {
        schema: {
          tags,
          summary: 'One report: how far it is, and once it is made its chapters in words',
          params,
          querystring: contract.reportLanguageQuery,
          response: { 200: contract.wholeReport },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        return viewReport(services, official, request.params.reportId, request.query.language ?? official.language)
      },
    )

    app.get(
      '/committee-reports/:reportId/cases',
      {
        schema: {
          tags,
          summary: 'The cases behind the figures of the two sides, of one reason or all; the look is recorded',
          params,
          querystring: contract.reconciledCasesQuery,
          response: { 200: contract.reconciledCases },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        const { reportId } = request.params
        const found = await readCasesOf(services, official, reportId, request.query)
        await recorded(services, official, 'report_cases_seen', { reportId, of: request.query.of })
        return found
      },
    )

    app.post(
      '/committee-reports/:reportId/figure',
      {
        schema: {
          tags,
          summary: 'Hold a figure of the other side against every way in which one could count; nothing of it is kept',
          params,
          body: contract.broughtFigure,
          response: { 200: contract.reportComparison },
        },
      },
      async (request) => compareFigure(services, requireOfficial(request), request.params.reportId, request.body),
    )

    app.post(
      '/committee-reports/:reportId/list',
      {
        schema: {
          tags,
          summary: 'Hold a list of the other side against the cases recorded here (multipart: of, side, kind, file)',
          description:
            'CSV or XLSX, in lines of a month, a State and a figure, or of a reference and a day. Every line is used or named with its fault. Nothing of the file is kept; the look is recorded.',
          params,
          consumes: ['multipart/form-data'],
          response: { 200: contract.reportComparison },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        const { reportId } = request.params
        await exactReport(services, official, reportId)
        const sent = await readFileUpload(request, contract.broughtListFields)
        const found = await compareList(services, official, reportId, sent)
        await recorded(services, official, 'report_cases_seen', { reportId, of: sent.of })
        return found
      },
    )

    app.get(
      '/committee-reports/:reportId/file',
      {
        schema: {
          tags,
          summary:
            'The report as a file: paper (PDF/A), spreadsheet, table of figures (CSV) or data (JSON); it is recorded',
          params,
          querystring: contract.reportFileQuery,
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const { reportId } = request.params
        const { format } = request.query
        const { row, content } = await madeReport(services, official, reportId)
        const withCases = request.query.cases === 'true' && (format === 'pdf' || format === 'xlsx')
        if (withCases && !showsCases(official, row)) throw notFound()
        const language = paperLanguage(request.query.language ?? official.language, services.config.mode)
        const made = madeOf(row, official, language)
        const file = async () => {
          if (format === 'json') return Buffer.from(`${JSON.stringify(content, null, 2)}\n`)
          if (format === 'csv') return Buffer.from(asCsv(linesOf(content)))
          const most = format === 'pdf' ? mostOnPaper : mostListed
          const cases = withCases ? { listed: await listCases(services, official, reportId), most } : undefined
          const paper = await paperOf(services, content, made, language, cases)
          return format === 'pdf' ? printReport(services, paper, made) : sheetsOf(paper)
        }
        const bytes = await file()
        await recorded(services, official, 'report_taken', { reportId, format, ...(withCases ? { cases: true } : {}) })
        const words = format === 'pdf' || format === 'xlsx' ? `.${language}` : ''
        const name = `committee-report-${row.agreement_id}-${row.from_day}-${row.to_day}${words}.${format}`
        return reply
          .type(types[format])
          .header('content-disposition', `attachment; filename="${name}"`)
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'private, no-store')
          .send(bytes)
      },
    )
  }
}

function recorded(services: Services, official: Official, act: string, details: Record<string, unknown>) {
  return withOfficial(services, official, (tx) =>
    writeAudit(tx, services, official, act, null, services.clock().toISOString(), details),
  )
}
