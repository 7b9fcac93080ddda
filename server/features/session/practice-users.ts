// Offered to other features: practice data need the persons who act in them.
import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { installAuthorities } from '../authorities/install.ts'
import type { PracticeAuthority } from '../practice/authorities.ts'
import { firstCountries } from '../practice/countries.ts'
import { type PracticeUser, practicePassword, users } from '../practice/users.ts'
import { hashPassword } from './password.ts'

/** Any number will do, as long as every process takes the same. */
const installLock = 7_264_010

/**
 * Enters the authorities of those practice States that have none yet, and the users that are not there: all of them on an
 * empty installation, later the ones that a newer program brings. A closed account stays closed.
 * @returns whether there were any
 */
export async function installPracticeUsers(services: Services, states = firstCountries): Promise<boolean> {
  return withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${installLock})`.execute(tx)
    const there = await tx.selectFrom('authorities').select('state').distinct().execute()
    const missing = states.filter(({ state }) => !there.some((one) => one.state === state))
    await installAuthorities(tx, missing.flatMap((country) => country.authorities).map(asNew))
    const known = await tx.selectFrom('authorities').select('authority_id').execute()
    const open = known.map((one) => one.authority_id)
    const of = states.flatMap(({ authorities }) => authorities.map(({ id }) => id)).filter((id) => open.includes(id))
    const accounts = new Set((await tx.selectFrom('users').select('email').execute()).map(({ email }) => email))
    const entered = users.filter(({ authority, email }) => of.includes(authority) && !accounts.has(email))
    if (entered.length === 0) return false
    // The password is public, so one hash for all gives nothing away and saves seconds of the first start.
    await insertUsers(tx, services, entered, await hashPassword(practicePassword))
    return true
  })
}

function asNew(one: PracticeAuthority) {
  const { id, state, kind, name, place, timeZone } = one
  return {
    ...{ id, state, kind, name, place, timeZone },
    parentId: one.parent ?? null,
    accreditedTo: one.accreditedTo ?? [],
    crossingPoints: one.crossingPoints ?? [],
    registers: one.registers ?? [],
  }
}

async function insertUsers(
  tx: Transaction,
  services: Services,
  entered: readonly PracticeUser[],
  passwordHash: string,
): Promise<void> {
  await tx
    .insertInto('users')
    .values(
      entered.map((user) => ({
        user_id: services.newId(),
        authority_id: user.authority,
        email: user.email,
        name: `${user.givenNames} ${user.familyName}`,
        roles: [...user.roles],
        password_hash: passwordHash,
        language: user.language,
        created_at: services.clock(),
      })),
    )
    .execute()
}
