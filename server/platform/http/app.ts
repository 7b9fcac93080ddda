import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress, { type FastifyCompressOptions } from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RouteOptions,
} from 'fastify'
import {
  type FastifyPluginAsyncZod,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Language } from '../../../contract/i18n.ts'
import { namedLanguage } from '../i18n/accept-language.ts'
import type { Figure } from '../metrics/process-metrics.ts'
import type { Services } from '../services.ts'
import { type Recognised, requireOfficial } from './actor.ts'
import { dropDirectionMarks } from './direction-marks.ts'
import { serveDocs } from './docs.ts'
import { answerError } from './error-handler.ts'
import { answerHealth } from './health.ts'
import { readerLanguage } from './language.ts'
import { type LogTo, logger } from './log.ts'
import { observe, serveMetrics } from './metrics.ts'
import { describeRoutes } from './openapi.ts'
import { builtPages, servePages } from './pages.ts'
import { pagesVersion } from './pages-version.ts'
import { refuseMachines } from './persons-only.ts'
import { refuseForeignChanges } from './same-origin.ts'
import { refuseUnstorable } from './unstorable.ts'

/** What each feature exports from its `routes.ts`. */
export type Feature = (services: Services) => FastifyPluginAsyncZod

/** Who a request belongs to; null for a visitor. The sessions of officials and the machine clients provide it. */
export type Recognise = (
  request: Pick<FastifyRequest, 'cookies' | 'headers' | 'protocol'> & Partial<Pick<FastifyRequest, 'routeOptions'>>,
) => Promise<Recognised | null>

export interface AppParts {
  recognise: Recognise
  features: readonly Feature[]
  /** Pages for everybody, outside the API. */
  outside?: (app: FastifyInstance, services: Services) => void
  /** Turns what features throw of their own into problems; gives any other error back as it came. */
  asProblem?: (error: unknown, language: Language) => unknown
  /** Told of every route there is, so that no test has to keep a list of its own. */
  onRoute?: (route: RouteOptions) => void
  /** What /metrics tells beside the process itself. */
  figures?: () => Promise<readonly Figure[]>
  /** Where the log goes and from which level on; to standard error when not given. */
  logTo?: LogTo
  /** Folder of the built pages; `dist/web` when not given. */
  pages?: string
}

const megabyte = 1024 * 1024

/** The whole website and API on one Fastify instance; the caller listens and closes. */
export async function buildApp(services: Services, parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: logger(services.config.mode, parts.logTo),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // A proxy on the same machine ends TLS; anybody else's forwarding headers are not believed.
    trustProxy: 'loopback',
    bodyLimit: megabyte,
    forceCloseConnections: true,
    // An address that cannot be read meets no hook and no handler of errors; it is answered in the same words.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const { asProblem = (error) => error } = parts
  if (parts.onRoute) app.addHook('onRoute', parts.onRoute)
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(asProblem(error, readerLanguage(request)) as FastifyError, request, reply),
  )
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('official', null)
  app.decorateRequest('proof', null)
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  observe(app)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  })
  // The pages follow the day of the server, whatever the clock of the device says, and tell when they are out of date.
  const version = pagesVersion(parts.pages ?? builtPages)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('date', services.clock().toUTCString())
    if (version) reply.header('rcms-pages', version)
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  // One upload is one file of at most 20 MB and a few short fields beside it.
  await app.register(multipart, {
    limits: { fileSize: 20 * megabyte, files: 1, fields: 10, fieldSize: 4096, parts: 11 },
  })
  await describeRoutes(app)
  serveDocs(app)
  await answerHealth(app, services)
  serveMetrics(app, services, parts.figures)
  await app.register(async (api) => {
    await api.register(compress, smaller)
    api.addHook('onRequest', refuseForeignChanges)
    api.addHook('onRequest', async (request, reply) => {
      // What the API says is for this reader now, and for no cache on the way.
      reply.header('cache-control', 'private, no-store')
      const recognised = await parts.recognise(request)
      const language = namedLanguage(request.headers['accept-language'])
      request.proof = recognised?.proof ?? null
      request.official = recognised && {
        ...recognised.official,
        language: language ?? recognised.official.language,
      }
      if (!request.routeOptions.config.open) requireOfficial(request)
      refuseMachines(request)
    })
    api.addHook('preValidation', refuseUnstorable)
    api.addHook('preValidation', dropDirectionMarks)
    for (const feature of parts.features) await api.register(feature(services), { prefix: '/api/v1' })
  })
  parts.outside?.(app, services)
  await servePages(app, services, parts.pages)
  return app
}

/**
 * Answers in JSON take a fifth of the line; files are sent as they were stored, and the stream as it comes. A cookie that no
 * foreign page can send along (SameSite) keeps the length of an answer from telling anybody what is in it.
 */
const smaller = {
  encodings: ['br', 'gzip'],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  customTypes: /^application\/(problem\+)?json/,
  globalDecompression: false,
} satisfies FastifyCompressOptions

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  // A chosen photograph is shown before it is sent; a PDF is shown in a frame of the page.
  imgSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'", 'blob:'],
  frameAncestors: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}
