import type { Language } from '../../../../contract/i18n.ts'
import type { AdministeredPlace } from '../../../../domain/access/administration.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { notFound } from '../../../platform/http/problems.ts'
import { administeredPlace, opensAccount } from '../standing.ts'

export interface ManagedUser {
  userId: string
  name: string
  email: string
  language: Language
  roles: string[]
  disabled: boolean
  hasPassword: boolean
  place: AdministeredPlace & { opening: boolean }
}

/** A person's account within the administrator's reach, locked. Runs as the system role. @throws ProblemError 404 */
export async function managedUser(tx: Transaction, official: Official, userId: string): Promise<ManagedUser> {
  const row = await tx
    .selectFrom('users')
    .select(['authority_id', 'name', 'email', 'language', 'roles', 'disabled_at', 'password_hash'])
    .where('user_id', '=', userId)
    .where('account_kind', '=', 'person')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  const place = await administeredPlace(tx, official, row.authority_id)
  if (place.opening && !opensAccount(row.roles)) throw notFound()
  return {
    userId,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    roles: row.roles,
    disabled: row.disabled_at !== null,
    hasPassword: row.password_hash !== null,
    place,
  }
}
