import type { FastifyRequest } from 'fastify'
import { type Official, requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/** The session that asks, for what concerns the official's own account. */
export interface OwnSession {
  official: Official
  userId: string
  authorityId: string
  sessionId: string
  stage: 'full' | 'second_factor' | 'enrol'
  provedAt: Date
}

/** @throws ProblemError 401 without a session; 404 for a machine, whose account has no such thing */
export function requireSession(request: FastifyRequest): OwnSession {
  requireOfficial(request)
  const own = ownSessionOf(request)
  if (!own) throw notFound()
  return own
}

/** For looking after one's own account: a session that still owes its second proof does not, one that must set one up does. */
export function requireOwnAccount(request: FastifyRequest): OwnSession {
  const own = requireSession(request)
  if (own.stage === 'second_factor') throw problem(401, 'second_factor_needed')
  return own
}

/** For changing how one's account is protected: who acts was shown a short while ago, or nothing is set up yet. */
export function requireOwnAccountProven(request: FastifyRequest, services: Pick<Services, 'clock'>): OwnSession {
  const own = requireOwnAccount(request)
  if (own.stage === 'full') requireFreshProof(request, services)
  return own
}

/** The session that asks, of whatever stage; null for a visitor. */
export function ownSessionOf(request: FastifyRequest): OwnSession | null {
  const { official, proof } = request
  if (!official || proof?.kind !== 'session') return null
  const { sessionId, stage, provedAt } = proof
  return { official, userId: official.userId, authorityId: official.authority.id, sessionId, stage, provedAt }
}
