import type { FastifyRequest } from 'fastify'
import type { Language } from '../../../contract/i18n.ts'
import { rolesAt } from '../../../domain/access/administration.ts'
import { rolesWithCases } from '../../../domain/access/sections.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'
import { type DatabaseActor, type Transaction, type TransactionOptions, withActor } from '../database/transaction.ts'
import type { Services } from '../services.ts'
import { notFound, problem } from './problems.ts'

/** Who is signed in, as every feature knows them. */
export interface Official {
  readonly userId: string
  readonly name: string
  readonly authority: {
    readonly id: string
    readonly state: string
    readonly kind: AuthorityKind
    readonly name: Localized
    readonly timeZone: string
  }
  /** Only the roles that the authority's kind lends meaning to. */
  readonly roles: readonly Role[]
  readonly language: Language
  /** Whether any role meets case files at all; an analyst or administrator matches no row. */
  readonly readsCases: boolean
  /** The machine client that acts in this official's name; the audit names both. */
  readonly client?: string
}

/** By what the request showed that it comes from this official. */
export type Proof =
  | {
      readonly kind: 'session'
      readonly sessionId: string
      /** `second_factor` and `enrol` sessions reach only the routes that complete them. */
      readonly stage: 'full' | 'second_factor' | 'enrol'
      /** When the official last proved who acts here. */
      readonly provedAt: Date
    }
  | {
      readonly kind: 'client'
      /** The user that stands for the machine client. */
      readonly clientId: string
      /** Whether the request named the official who takes the act; `official` is then that person. */
      readonly inTheNameOf: boolean
    }

/** Who a request belongs to, and by what that was proven. */
export interface Recognised {
  readonly official: Official
  readonly proof: Proof
}

declare module 'fastify' {
  interface FastifyRequest {
    official: Official | null
    proof: Proof | null
  }
  interface FastifyContextConfig {
    /** Reachable without being signed in; every other route below /api answers 401. */
    open?: boolean
    /** Reachable by a session that still owes its second factor or has to set one up. */
    completesSignIn?: boolean
    /** Takes a form of name and value as OAuth 2.0 has it; knows no cookie, so no foreign page gains by sending one. */
    takesForm?: boolean
    /** An answer that goes on while nobody does anything: it does not keep a session alive, and its time is no measure. */
    listensOnly?: boolean
  }
}

export function effectiveRoles(kind: AuthorityKind, given: readonly string[]): Role[] {
  return rolesAt(kind).filter((role) => given.includes(role))
}

export function readsCases(roles: readonly Role[]): boolean {
  return roles.some((role) => rolesWithCases.includes(role))
}

/** @throws ProblemError 401 when nobody is signed in, or the session still owes its second factor */
export function requireOfficial(request: FastifyRequest): Official {
  if (!request.official) throw problem(401, 'sign_in_needed')
  const { proof } = request
  if (proof?.kind === 'session' && proof.stage !== 'full' && !request.routeOptions.config.completesSignIn) {
    throw problem(401, proof.stage === 'enrol' ? 'second_factor_missing' : 'second_factor_needed')
  }
  return request.official
}

/** How long a proof of the official's identity carries legal acts. */
export const proofLasts = 30 * 60_000

/**
 * For acts that bind a State: a person has proven who acts here within the last half hour, and a machine names the
 * official who takes the act.
 * @throws ProblemError 403 `proof_needed` or `official_needed`
 */
export function requireFreshProof(request: FastifyRequest, services: Pick<Services, 'clock'>): Official {
  const official = requireOfficial(request)
  const { proof } = request
  if (!proof) throw problem(401, 'sign_in_needed')
  if (proof.kind === 'client') {
    if (!proof.inTheNameOf) throw problem(403, 'official_needed')
    return official
  }
  if (services.clock().getTime() - proof.provedAt.getTime() > proofLasts) throw problem(403, 'proof_needed')
  return official
}

/**
 * For what a person must answer for by name, although it binds no State: a machine names the official who does it.
 * @throws ProblemError 403 `official_needed`
 */
export function requireNamedOfficial(request: FastifyRequest): Official {
  const official = requireOfficial(request)
  const { proof } = request
  if (proof?.kind === 'client' && !proof.inTheNameOf) throw problem(403, 'official_needed')
  return official
}

/** @throws ProblemError 404 for everybody who does not administer: the pages of administration are not theirs to know */
export function requireAdministrator(request: FastifyRequest): Official {
  const official = requireOfficial(request)
  if (!official.roles.includes('administrator')) throw notFound()
  return official
}

/** @throws ProblemError 404 for everybody who does not translate */
export function requireTranslator(request: FastifyRequest): Official {
  const official = requireOfficial(request)
  if (!official.roles.includes('translator')) throw notFound()
  return official
}

export function databaseActor(official: Official): DatabaseActor {
  return {
    actorId: official.userId,
    authorityId: official.readsCases ? official.authority.id : null,
    state: official.authority.state,
    roles: official.roles,
  }
}

/** A transaction of the app role in the official's name, at the moment of the program's clock. */
export function withOfficial<T>(
  services: Pick<Services, 'pools' | 'clock'>,
  official: Official,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const now = services.clock().toISOString()
  return withActor(services.pools.app, databaseActor(official), work, { now, ...options })
}
