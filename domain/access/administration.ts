import type { AuthorityKind, Role } from '../agreement/vocabulary.ts'
import { rolesOfKind } from './sections.ts'

/**
 * Who administers what (docs/decisions/0011-who-administers-what.md). An administrator manages the authorities and officials
 * of the own State, never those of another. The operator of the installation may besides open a State in which nobody
 * administers yet: its central authority and its first administrator, nothing more; from then on that State manages
 * itself. What belongs to an operator is managed by that operator alone, so nobody becomes one by invitation.
 */

export interface AdministeredPlace {
  readonly id: string
  readonly state: string
  readonly kind: AuthorityKind
}

export interface Administrator {
  readonly authority: AdministeredPlace
  readonly roles: readonly Role[]
}

/** Roles that belong to no kind of authority: they count, speak for the law, word texts or administer, and open no case. */
const rolesAnywhere: readonly Role[] = ['analyst', 'legal_officer', 'translator', 'administrator']

/** The only role that no official can lend to another. */
export const neverLent: Role = 'administrator'

/** The roles that mean something at the kind of authority. */
export function rolesAt(kind: AuthorityKind): readonly Role[] {
  return [...rolesOfKind[kind], ...rolesAnywhere]
}

/** Whether the administrator manages this State: accounts, machines, authorities. Opening one is another question. */
export function managesState({ authority, roles }: Administrator, state: string): boolean {
  return roles.includes('administrator') && authority.state === state
}

/** Whether the administrator manages this authority, its officials and its machines. */
export function managesAuthority(administrator: Administrator, authority: AdministeredPlace): boolean {
  if (!managesState(administrator, authority.state)) return false
  return authority.kind !== 'operator' || authority.id === administrator.authority.id
}

export function mayOpenStates({ authority, roles }: Administrator): boolean {
  return roles.includes('administrator') && authority.kind === 'operator'
}

/** Whether the operator may still open this State. `administered`: an active administrator of its own is there. */
export function opensState(administrator: Administrator, state: string, administered: boolean): boolean {
  return mayOpenStates(administrator) && administrator.authority.state !== state && !administered
}

/** What opening a State comes to: its central authority … */
export const openingKind: AuthorityKind = 'central'
/** … and an administrator there, who makes everybody else. */
export const openingRole: Role = 'administrator'
