import type { FastifyRequest } from 'fastify'
import { problem } from './problems.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against requests that another site makes a browser send. The cookie is SameSite=Strict already; besides, a change
 * must come from our own pages, as JSON or as a form with files, which no foreign page can send unasked.
 * @throws ProblemError 403 or 415
 */
export async function refuseForeignChanges(request: FastifyRequest): Promise<void> {
  if (reading.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem(403, 'foreign_origin')
  // Only the host is compared: behind a proxy that ends TLS the two sides may name different schemes.
  if (origin !== undefined && hostOf(origin) !== request.host) throw problem(403, 'foreign_origin')
  if (hasBody(request) && !/^(application\/json|multipart\/form-data)\b/i.test(request.headers['content-type'] ?? '')) {
    throw problem(415, 'media_type')
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
