import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectRoot } from '../config/root.ts'
import type { Services } from '../services.ts'
import { asksForPage, sendProblem } from './error-handler.ts'
import { askDatabase } from './health.ts'
import { notFound } from './problems.ts'

export const builtPages: string = join(projectRoot, 'dist', 'web')

/**
 * The built pages. Files with a hash in their name never change; index.html is asked for anew each time, and answers
 * for every address that is a page's own.
 */
export async function servePages(app: FastifyInstance, services: Services, folder = builtPages): Promise<void> {
  const index = join(folder, 'index.html')
  if (existsSync(index)) {
    await app.register(fastifyStatic, {
      root: folder,
      // Its own route reads the whole folder for every file that is asked for.
      serve: false,
      cacheControl: false,
      // Made by the build (scripts/compress.mjs).
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes(join(folder, 'assets'))
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const html = existsSync(index) ? readFileSync(index, 'utf8') : null
  const smaller = (['br', 'gz'] as const).flatMap((ending) =>
    existsSync(`${index}.${ending}`) ? [{ ending, content: readFileSync(`${index}.${ending}`) }] : [],
  )
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    if (html === null || !isPage(request)) return sendProblem(notFound(), request, reply)
    // While the database is away, who opens the site learns it at once instead of from a page that cannot fill itself.
    await askDatabase(services.pools)
    reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').type('text/html; charset=utf-8')
    const taken = smaller.find(({ ending }) => takes(request, encodings[ending]))
    if (!taken) return reply.send(html)
    return reply.header('content-encoding', encodings[taken.ending]).send(taken.content)
  }
  const files = existsSync(index) ? filesIn(folder) : new Set<string>()
  app.get('/', { schema: { hide: true } }, page)
  app.get<{ Params: { '*': string } }>('/*', { schema: { hide: true } }, (request, reply) => {
    const file = request.params['*']
    return files.has(file) ? reply.sendFile(file) : reply.callNotFound()
  })
  app.setNotFoundHandler(page)
}

/** What the build made, by its address: the pages do not change while the program runs. */
function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/')))
}

const encodings = { br: 'br', gz: 'gzip' } as const

function takes({ headers }: FastifyRequest, encoding: string): boolean {
  const named = String(headers['accept-encoding'] ?? '').split(',')
  return named.some((one) => {
    const [name = '', weight = ''] = one.split(';')
    return name.trim() === encoding && !/^\s*q=0(\.0*)?\s*$/.test(weight)
  })
}

function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? ''
  const reading = request.method === 'GET' || request.method === 'HEAD'
  // A client that takes anything (curl, a link checker) is shown the page too.
  const takesPage = asksForPage(request) || (request.headers.accept ?? '*/*') === '*/*'
  return reading && takesPage && !/^\/(api|assets)(\/|$)/.test(path)
}
