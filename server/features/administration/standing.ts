// Offered to other features: machines and webhooks are administered by the same rule.
import { sql } from 'kysely'
import {
  type AdministeredPlace,
  managesAuthority,
  mayOpenStates,
  openingKind,
  openingRole,
  opensState,
} from '../../../domain/access/administration.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'

/** Has chosen a password or signed in through the authority's own provider; one who is only invited administers nothing yet. */
export const hasAccount = sql<boolean>`(users.password_hash is not null
  or exists (select 1 from external_identities as known where known.user_id = users.user_id))`

/** The States in which somebody administers: no operator opens them any more. Runs as the system role. */
export async function administeredStates(tx: Transaction): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('users')
    .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
    .select('authorities.state')
    .distinct()
    .where('users.disabled_at', 'is', null)
    .where('users.account_kind', '=', 'person')
    .where(sql<boolean>`'administrator' = any(users.roles)`)
    .where(hasAccount)
    .execute()
  return new Set(rows.map((row) => row.state))
}

/** Who opens a State reaches its first administrators alone, never an account that meets cases. */
export function opensAccount(roles: readonly string[]): boolean {
  return roles.length === 1 && roles[0] === openingRole
}

/** The authorities an official administers; `opening`: only until that State has an administrator. Runs as the system role. */
export async function administeredPlaces(
  tx: Transaction,
  official: Official,
): Promise<(AdministeredPlace & { opening: boolean })[]> {
  const rows = await tx
    .selectFrom('authorities')
    .select(['authority_id', 'state', 'kind'])
    .orderBy('state')
    .orderBy('authority_id')
    .execute()
  const administered = mayOpenStates(official) ? await administeredStates(tx) : new Set<string>()
  return rows.flatMap((row) => {
    const place = { id: row.authority_id, state: row.state, kind: row.kind as AuthorityKind }
    if (managesAuthority(official, place)) return { ...place, opening: false }
    const opening = opensState(official, place.state, administered.has(place.state)) && place.kind === openingKind
    return opening ? { ...place, opening } : []
  })
}

/** One authority that the official manages. Runs as the system role. @throws ProblemError 404 for every other */
export async function managedAuthority(
  tx: Transaction,
  official: Official,
  authorityId: string,
): Promise<AdministeredPlace> {
  const place = await administeredPlace(tx, official, authorityId)
  if (place.opening) throw notFound()
  return place
}

/** The same, also where the operator is only opening a State. Runs as the system role. @throws ProblemError 404 */
export async function administeredPlace(
  tx: Transaction,
  official: Official,
  authorityId: string,
): Promise<AdministeredPlace & { opening: boolean }> {
  const found = (await administeredPlaces(tx, official)).find((place) => place.id === authorityId)
  if (!found) throw notFound()
  return found
}
