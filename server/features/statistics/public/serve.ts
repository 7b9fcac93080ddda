import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerError, asksForPage } from '../../../platform/http/error-handler.ts'
import { problemPage } from '../../../platform/http/problem-page.ts'
import { notFound } from '../../../platform/http/problems.ts'
import { acceptedLanguage } from '../../../platform/i18n/accept-language.ts'
import { speech } from '../../../platform/i18n/catalogue.ts'
import type { Services } from '../../../platform/services.ts'
import { publicCsv } from './csv.ts'
import { publicLanguages, publicPage } from './page.ts'
import { publicStyle } from './style.ts'
import { type YearlyTable, yearlyTables } from './yearly.ts'

const hour = 3_600_000
/** However often somebody asks, the figures are counted once an hour. */
const atMost = { max: 60, timeWindow: '1 minute' } as const

/**
 * `GET /public/statistics` and `statistics.csv`: yearly totals with their definitions, for everybody, where the installation is set to publish them
 * (`RCMS_PUBLIC_STATISTICS`). Otherwise the address leads nowhere, and nothing is counted.
 */
export function servePublicStatistics(app: FastifyInstance, services: Services): void {
  let counted: { at: number; tables: Promise<YearlyTable[]> } | null = null
  const tables = () => {
    const now = services.clock().getTime()
    if (!counted || now - counted.at > hour || now < counted.at) {
      const begun = { at: now, tables: yearlyTables(services) }
      counted = begun
      begun.tables.catch(() => {
        // The next visitor has it counted again.
        if (counted === begun) counted = null
      })
    }
    return counted
  }
  const options = { schema: { hide: true }, config: { rateLimit: atMost }, errorHandler: tooOften }
  app.get('/public/statistics', options, async (request, reply) => {
    if (!services.config.publicStatistics) throw notFound()
    const asked = tables()
    const on = new Date(asked.at).toISOString().slice(0, 10)
    const words = speech(languageOf(request))
    const { mode, statisticsThreshold: threshold } = services.config
    const html = publicPage({ tables: await asked.tables, on, threshold, practice: mode === 'practice' }, words)
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-language')
      .send(html)
  })
  app.get('/public/statistics.csv', options, async (request, reply) => {
    if (!services.config.publicStatistics) throw notFound()
    const words = speech(languageOf(request))
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', 'attachment; filename="readmission-in-figures.csv"')
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-language')
      .send(publicCsv(await tables().tables, words))
  })
  app.get('/public/statistics.css', options, async (_request, reply) => {
    if (!services.config.publicStatistics) throw notFound()
    return reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(publicStyle)
  })
}

/** A reader who asks too often is told so on a page, in the language of the one asked for; a program as everywhere. */
function tooOften(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error.statusCode !== 429 || !asksForPage(request)) return answerError(error, request, reply)
  const words = speech(languageOf(request))
  const said = (part: string) => words.t(`problems.too_many_requests.${part}`)
  const page = {
    title: said('title'),
    next: said('next'),
    again: words.t('figures.public.again'),
    style: '/public/statistics.css',
  }
  return reply
    .code(429)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-language', words.language)
    .send(problemPage(page, words))
}

function languageOf({ query, headers }: FastifyRequest): (typeof publicLanguages)[number] {
  const { language: named } = query as { language?: unknown }
  const accepted = acceptedLanguage(headers['accept-language'])
  return publicLanguages.find((one) => one === named) ?? publicLanguages.find((one) => one === accepted) ?? 'en'
}
