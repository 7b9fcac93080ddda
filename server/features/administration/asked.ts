// Offered to other features: every change of administration asks for the same.
import type { FastifyRequest } from 'fastify'
import { type Official, requireAdministrator, requireFreshProof } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** Where the website was asked for, as whoever reads a link will reach it. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}

/** Every change of administration needs a recent proof; whether there is such a page is not said to others. */
export function changing(request: FastifyRequest, services: Services): Official {
  requireAdministrator(request)
  return requireFreshProof(request, services)
}
