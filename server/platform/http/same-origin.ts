import type { FastifyRequest } from 'fastify'
import { problem } from './problems.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const ours = /^(application\/json|multipart\/form-data)\b/i
const form = /^application\/x-www-form-urlencoded\b/i

/**
 * Against requests that another site makes a browser send. The cookie is SameSite=Strict already; besides, a change
 * must come from our own pages, as JSON or as a form with files, which no foreign page can send unasked.
 * @throws ProblemError 403 or 415
 */
export async function refuseForeignChanges(request: FastifyRequest): Promise<void> {
  if (reading.has(request.method)) return
  const { takesForm } = request.routeOptions.config
  if (hasBody(request) && !(takesForm ? form : ours).test(request.headers['content-type'] ?? '')) {
    throw problem(415, 'media_type')
  }
  // Machines send no cookie that a foreign page could borrow, and no page can be made to send their token.
  if (takesForm || bearerToken(request) !== null) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem(403, 'foreign_origin')
  // Only the host is compared: behind a proxy that ends TLS the two sides may name different schemes.
  if (origin !== undefined && hostOf(origin) !== request.host) throw problem(403, 'foreign_origin')
}

/** What stands in `Authorization: Bearer`; null when the request shows nothing of the kind. */
export function bearerToken({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer +(.*)$/i.exec(headers.authorization ?? '')?.[1]?.trim() ?? null
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
