// Offered to other features: practice data need the persons who act in them.
import { sql } from 'kysely'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { installAuthorities } from '../authorities/install.ts'
import { authorities } from '../practice/authorities.ts'
import { practicePassword, users } from '../practice/users.ts'
import { hashPassword } from './password.ts'

/** Any number will do, as long as every process takes the same. */
const installLock = 7_264_010

/** Enters the practice authorities and their users where there are no users yet. @returns whether it did */
export async function installPracticeUsers(services: Services): Promise<boolean> {
  return withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${installLock})`.execute(tx)
    if (await tx.selectFrom('users').select('user_id').limit(1).executeTakeFirst()) return false
    await installAuthorities(tx, authorities.map(asNew))
    // The password is public, so one hash for all gives nothing away and saves seconds of the first start.
    await insertUsers(tx, services, await hashPassword(practicePassword))
    return true
  })
}

function asNew(one: (typeof authorities)[number]) {
  const { id, state, kind, name, place, timeZone } = one
  return {
    ...{ id, state, kind, name, place, timeZone },
    parentId: one.parent ?? null,
    accreditedTo: one.accreditedTo ?? [],
    crossingPoints: one.crossingPoints ?? [],
    registers: one.registers ?? [],
  }
}

async function insertUsers(tx: Transaction, services: Services, passwordHash: string): Promise<void> {
  await tx
    .insertInto('users')
    .values(
      users.map((user) => ({
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
