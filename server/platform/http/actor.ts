import type { FastifyRequest } from 'fastify'
import type { Language } from '../../../contract/i18n.ts'
import { rolesOfKind, rolesWithCases } from '../../../domain/access/sections.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'
import { type DatabaseActor, type Transaction, type TransactionOptions, withActor } from '../database/transaction.ts'
import type { Services } from '../services.ts'
import { problem } from './problems.ts'

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
}

declare module 'fastify' {
  interface FastifyRequest {
    official: Official | null
  }
  interface FastifyContextConfig {
    /** Reachable without being signed in; every other route below /api answers 401. */
    open?: boolean
  }
}

/** Roles that belong to no kind of authority: they count or administer, and open no case. */
const rolesAnywhere: readonly Role[] = ['analyst', 'administrator']

export function effectiveRoles(kind: AuthorityKind, given: readonly string[]): Role[] {
  return [...rolesOfKind[kind], ...rolesAnywhere].filter((role) => given.includes(role))
}

export function readsCases(roles: readonly Role[]): boolean {
  return roles.some((role) => rolesWithCases.includes(role))
}

/** @throws ProblemError 401 when nobody is signed in */
export function requireOfficial(request: FastifyRequest): Official {
  if (!request.official) throw problem(401, 'sign_in_needed')
  return request.official
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
