import { sql } from 'kysely'
import type { z } from 'zod'
import type { machineClient, machineSecret, newMachineClient } from '../../../contract/administration.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { effectiveRoles, type Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { administer } from '../administration/administer.ts'
import { administeredPlaces, managedAuthority } from '../administration/standing.ts'
import { writeAudit } from '../cases/audit.ts'
import { tokenDigest } from '../session/token.ts'
import { newSecret } from './secret.ts'

type Client = z.infer<typeof machineClient>

/** The machine clients of the authorities one manages. */
export async function listClients(services: Services, official: Official): Promise<Client[]> {
  return withSystem(services.pools.system, async (tx) => {
    const places = (await administeredPlaces(tx, official)).filter(({ opening }) => !opening).map(({ id }) => id)
    const rows = await clients(tx)
      .where(sql<boolean>`users.authority_id = any(${places})`)
      .orderBy('client.created_at')
      .orderBy('client.user_id')
      .execute()
    return rows.map((row) => ({
      clientId: row.email,
      name: row.name,
      authorityId: row.authority_id,
      roles: row.roles as Role[],
      actsFor: row.acts_for,
      userId: row.user_id,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      disabledAt: row.disabled_at?.toISOString() ?? null,
    }))
  })
}

/**
 * Enters a machine client. The secret is given once.
 * @throws ProblemError 404 for an authority one does not manage; 422 for a taken identifier, a role that means nothing
 *   there, and an official who is not of the authority
 */
export async function enterClient(
  services: Services,
  official: Official,
  input: z.infer<typeof newMachineClient>,
): Promise<z.infer<typeof machineSecret>> {
  const [userId, secret, now] = [services.newId(), newSecret(), services.clock()]
  return administer(services, official, async (tx) => {
    const { kind } = await managedAuthority(tx, official, input.authorityId)
    // A machine administers nothing, whoever gives it the role.
    const meant: readonly Role[] = effectiveRoles(kind, input.roles).filter((role) => role !== 'administrator')
    const faults = input.roles.flatMap((role, index) =>
      meant.includes(role) ? [] : [{ path: `roles.${index}`, code: 'choose_one' }],
    )
    if (!(await areOfficials(tx, input.authorityId, input.actsFor))) {
      faults.push({ path: 'actsFor', code: 'choose_one' })
    }
    if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
    const inserted = await tx
      .insertInto('users')
      .values({
        ...{ user_id: userId, authority_id: input.authorityId, email: input.clientId, name: input.name },
        ...{ roles: [...meant], account_kind: 'machine', created_at: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) {
      throw problem(422, 'invalid', { fields: [{ path: 'clientId', code: 'client_taken' }] })
    }
    await tx
      .insertInto('machine_clients')
      .values({
        ...{ user_id: userId, secret_digest: tokenDigest(secret), acts_for: [...input.actsFor] },
        ...{ created_by: official.userId, created_at: now },
      })
      .execute()
    await note(tx, services, official, 'client_added', userId)
    return { clientId: input.clientId, secret }
  })
}

/** A new secret; the earlier one and every token of the client end at once. @throws ProblemError 404 */
export async function renewSecret(
  services: Services,
  official: Official,
  userId: string,
): Promise<z.infer<typeof machineSecret>> {
  const secret = newSecret()
  return administer(services, official, async (tx) => {
    const { email: clientId, disabled_at } = await managedClient(tx, official, userId)
    if (disabled_at) throw notFound()
    const digest = tokenDigest(secret)
    await tx.updateTable('machine_clients').set({ secret_digest: digest }).where('user_id', '=', userId).execute()
    await tx.deleteFrom('access_tokens').where('user_id', '=', userId).execute()
    await note(tx, services, official, 'client_secret_renewed', userId)
    return { clientId, secret }
  })
}

/** The client does nothing any more, from this moment. @throws ProblemError 404 */
export async function disableClient(services: Services, official: Official, userId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    const { disabled_at } = await managedClient(tx, official, userId)
    if (disabled_at) return
    const now = services.clock()
    await tx.updateTable('machine_clients').set({ disabled_at: now }).where('user_id', '=', userId).execute()
    await tx.updateTable('users').set({ disabled_at: now }).where('user_id', '=', userId).execute()
    await tx.deleteFrom('access_tokens').where('user_id', '=', userId).execute()
    await note(tx, services, official, 'client_disabled', userId)
  })
}

async function areOfficials(tx: Transaction, authorityId: string, ids: readonly string[]): Promise<boolean> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return true
  const found = await tx
    .selectFrom('users')
    .select('user_id')
    .where('user_id', 'in', unique)
    .where('authority_id', '=', authorityId)
    .where('account_kind', '=', 'person')
    .execute()
  return found.length === unique.length
}

async function managedClient(tx: Transaction, official: Official, userId: string) {
  const row = await clients(tx).where('client.user_id', '=', userId).executeTakeFirst()
  if (!row) throw notFound()
  await managedAuthority(tx, official, row.authority_id)
  return row
}

function clients(tx: Transaction) {
  return tx
    .selectFrom('machine_clients as client')
    .innerJoin('users', 'users.user_id', 'client.user_id')
    .select(['client.user_id', 'client.acts_for', 'client.created_at', 'client.last_used_at', 'client.disabled_at'])
    .select(['users.email', 'users.name', 'users.authority_id', 'users.roles'])
}

async function note(tx: Transaction, services: Services, official: Official, act: string, userId: string) {
  await writeAudit(tx, services, official, act, null, services.clock().toISOString(), { userId })
}
