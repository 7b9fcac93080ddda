import type { FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'

/** Where officials reach the website: as configured, else as this request asked for it. Ends without a slash. */
export function siteOrigin(
  { config }: Pick<Services, 'config'>,
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
): string {
  return (config.publicUrl ?? new URL(`${request.protocol}://${request.host}`)).origin
}
