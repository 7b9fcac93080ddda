import { sql } from 'kysely'
import { z } from 'zod'
import type { AdministeredUser, userList, userQuery } from '../../../../contract/administration.ts'
import type { Language } from '../../../../contract/i18n.ts'
import { openingRole, rolesAt } from '../../../../domain/access/administration.ts'
import type { AuthorityKind } from '../../../../domain/agreement/vocabulary.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { orderedBy } from '../../../platform/i18n/order.ts'
import type { Services } from '../../../platform/services.ts'
import { decodeCursor, encodeCursor } from '../../desk/cursor.ts'
import { administeredPlaces, hasAccount } from '../standing.ts'

const page = 50
const byName = z.tuple([z.string().refine((name) => !name.includes('\0')), z.uuid()])

/** The officials of the authorities that the administrator manages, by name. */
export async function listUsers(
  services: Services,
  official: Official,
  { authority, name, cursor }: z.infer<typeof userQuery>,
): Promise<z.infer<typeof userList>> {
  const after = cursor ? decodeCursor(byName, cursor) : null
  return withSystem(services.pools.system, async (tx) => {
    const all = await administeredPlaces(tx, official)
    const within = all.filter(({ id }) => authority === undefined || id === authority)
    const ids = (opening: boolean) => ['', ...within.filter((place) => place.opening === opening).map(({ id }) => id)]
    let query = administeredUsers(tx).where((eb) =>
      eb.or([
        eb('users.authority_id', 'in', ids(false)),
        eb.and([eb('users.authority_id', 'in', ids(true)), sql<boolean>`users.roles = ${[openingRole]}::text[]`]),
      ]),
    )
    if (name?.trim()) {
      const sought = `%${name.trim().replace(/[\\%_]/g, '\\$&')}%`
      query = query.where((eb) => eb.or([eb('users.name', 'ilike', sought), eb('users.email', 'ilike', sought)]))
    }
    const place = orderedBy(official.language, 'users.name')
    if (after) query = query.where(sql<boolean>`(${place}, users.user_id) > (${after[0]}, ${after[1]})`)
    const rows = await query
      .select(place.as('place'))
      .orderBy(place)
      .orderBy('users.user_id')
      .limit(page + 1)
      .execute()
    const last = rows.length > page ? rows[page - 1] : undefined
    return {
      items: rows.slice(0, page).map(userOf),
      next: last ? encodeCursor([last.place, last.user_id]) : null,
    }
  })
}

/** Persons with what administrators know of their accounts; machines have pages of their own. */
export function administeredUsers(tx: Transaction) {
  return tx
    .selectFrom('users')
    .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
    .where('users.account_kind', '=', 'person')
    .select([
      'users.user_id',
      'users.email',
      'users.name',
      'users.authority_id',
      'users.roles',
      'users.language',
      'users.disabled_at',
      'authorities.kind',
    ])
    .select((eb) => [
      hasAccount.as('has_account'),
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('one_time_passwords as code')
              .select('code.user_id')
              .whereRef('code.user_id', '=', 'users.user_id')
              .where('code.confirmed_at', 'is not', null),
          ),
          eb.exists(
            eb.selectFrom('passkeys').select('credential_id').whereRef('passkeys.user_id', '=', 'users.user_id'),
          ),
        ])
        .as('second_factor'),
      sql<Date | null>`(select max(at) from audit where actor_id = users.user_id::text and act = 'sign_in')`.as(
        'last_sign_in',
      ),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof administeredUsers>['execute']>>[number]

export function userOf(row: Row): AdministeredUser {
  return {
    userId: row.user_id,
    email: row.email,
    name: row.name,
    authorityId: row.authority_id,
    roles: rolesAt(row.kind as AuthorityKind).filter((role) => row.roles.includes(role)),
    language: row.language as Language,
    status: row.disabled_at ? 'disabled' : row.has_account ? 'active' : 'invited',
    secondFactor: Boolean(row.second_factor),
    lastSignInAt: row.last_sign_in?.toISOString() ?? null,
  }
}
