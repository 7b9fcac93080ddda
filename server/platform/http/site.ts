import type { FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { problem } from './problems.ts'

/** Where officials reach the website: as configured, else as this request asked for it. Ends without a slash. @throws ProblemError 400 */
export function siteOrigin(
  { config }: Pick<Services, 'config'>,
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
): string {
  if (config.publicUrl) return config.publicUrl.origin
  const asked = `${request.protocol}://${request.host}`
  // Whoever names a host that cannot be one is no browser of an official.
  if (!URL.canParse(asked)) throw problem(400, 'not_understood')
  return new URL(asked).origin
}
