import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../platform/config/config.ts'
import { noteInstallation } from '../../platform/database/belongs.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { caseKeyId } from '../../platform/encryption/case-keys.ts'
import { unwrapDataKey, wrapDataKey } from '../../platform/encryption/data-keys.ts'
import { createInstallationKey, installationKeyFile } from '../../platform/encryption/installation-keys.ts'
import type { Services } from '../../platform/services.ts'
import { webhookPlace } from '../outbox/webhook-secret.ts'
import { oneTimePasswordPlace, providerPlace } from '../session/factors/sealed.ts'
import { wrappedBy } from './wrapped.ts'

/** Where the keys of an installation lie. */
export function keysFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'keys')
}

export interface Rotation {
  /** The new epoch, which wraps from now on. */
  epoch: number
  dataKeys: number
  /** Second factors, webhooks and identity providers. */
  secrets: number
}

/** What is wrapped by the installation key outside the data keys: table, identifier, column, and the place it is bound to. */
const secrets = [
  { table: 'one_time_passwords', id: 'user_id', column: 'sealed', place: oneTimePasswordPlace },
  { table: 'identity_providers', id: 'provider_id', column: 'sealed_secret', place: providerPlace },
  { table: 'webhooks', id: 'webhook_id', column: 'sealed_secret', place: webhookPlace },
] as const

/**
 * Makes the installation key of the next epoch and wraps everything by it that the earlier ones wrapped, while the system
 * runs: other processes on the same folder notice the key by themselves. Cut short, it goes on when it is run again,
 * without a further epoch.
 */
export async function rotateKeys(services: Services): Promise<Rotation> {
  const { pools, keys, config, secret, random } = services
  const folder = keysFolder(config)
  if (!(await isUnfinished(services))) await createInstallationKey(folder, keys.current.epoch + 1, random)
  const { epoch } = keys.current
  await noteInstallation(pools.system, secret, keys, folder)
  await noteEpochs(services)
  const dataKeys = await rewrapAllDataKeys(services, epoch)
  let rewrapped = 0
  for (const one of secrets) {
    rewrapped += await withSystem(pools.system, (tx) => rewrapSecrets(tx, services, epoch, one), { retryable: true })
  }
  await retire(services, epoch)
  return { epoch, dataKeys, secrets: rewrapped }
}

/** Whether an earlier epoch still wraps something although a later one is there. */
async function isUnfinished({ pools, keys }: Services): Promise<boolean> {
  return withSystem(pools.system, async (tx) => {
    const known = await tx.selectFrom('key_epochs').select('epoch').where('retired_at', 'is', null).execute()
    return known.some(({ epoch }) => epoch < keys.current.epoch)
  })
}

async function noteEpochs({ pools, keys, config }: Services): Promise<void> {
  const epochs = [...keys.byEpoch.keys()].map((epoch) => ({
    epoch,
    made_at: statSync(installationKeyFile(keysFolder(config), epoch)).mtime,
  }))
  await withSystem(pools.system, (tx) =>
    tx
      .insertInto('key_epochs')
      .values(epochs)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

const batch = 1_000

type Place = { case_id: string; person_id: string; section: string }
const first: Place = {
  case_id: '00000000-0000-0000-0000-000000000000',
  person_id: '00000000-0000-0000-0000-000000000000',
  section: '',
}

/** In the order of the table; once more from its beginning until nothing is found, because others may lag behind. */
async function rewrapAllDataKeys(services: Services, epoch: number): Promise<number> {
  let done = 0
  for (let found = -1; found !== 0; ) {
    found = 0
    for (let after: Place | null = first; after; ) {
      const from: Place = after
      const rows = await withSystem(services.pools.system, (tx) => rewrapDataKeys(tx, services, epoch, from), {
        retryable: true,
      })
      found += rows.length
      after = rows.length < batch ? null : rows.at(-1)!
    }
    done += found
  }
  return done
}

/** Rows that somebody else holds are waited for: an erasure that destroys a key meanwhile leaves nothing to wrap. */
async function rewrapDataKeys(
  tx: Transaction,
  { keys, random }: Services,
  epoch: number,
  after: Place,
): Promise<Place[]> {
  const rows = await tx
    .selectFrom('data_keys')
    .select(['case_id', 'person_id', 'section', 'epoch', 'wrapped'])
    .where('epoch', '<', epoch)
    .where('wrapped', 'is not', null)
    .where(sql<boolean>`(case_id, person_id, section) > (${after.case_id}, ${after.person_id}, ${after.section})`)
    .orderBy('case_id')
    .orderBy('person_id')
    .orderBy('section')
    .limit(batch)
    .forUpdate()
    .execute()
  if (rows.length === 0) return []
  const fresh = rows.map(({ case_id: caseId, person_id: personId, section, epoch: earlier, wrapped }) => {
    const id = caseKeyId(caseId, { personId, section })
    const key = unwrapDataKey(keys, id, { epoch: earlier, wrapped: wrapped! })
    const again = wrapDataKey(keys, id, key, random)
    return sql`(${caseId}::uuid, ${personId}::uuid, ${section}, ${again.epoch}::int, ${again.wrapped}::bytea)`
  })
  await sql`
    update data_keys k set epoch = n.epoch, wrapped = n.wrapped
      from (values ${sql.join(fresh)}) as n (case_id, person_id, section, epoch, wrapped)
     where k.case_id = n.case_id and k.person_id = n.person_id and k.section = n.section`.execute(tx)
  return rows
}

async function rewrapSecrets(
  tx: Transaction,
  { keys, random }: Services,
  epoch: number,
  { table, id, column, place }: (typeof secrets)[number],
): Promise<number> {
  const [idColumn, sealed, name] = [sql.ref(id), sql.ref(column), sql.table(table)]
  const { rows } = await sql<{ id: string; epoch: number; wrapped: Buffer }>`
    select ${idColumn} as id, epoch, ${sealed} as wrapped from ${name} where epoch < ${epoch} for update`.execute(tx)
  for (const row of rows) {
    const again = wrapDataKey(keys, place(row.id), unwrapDataKey(keys, place(row.id), row), random)
    await sql`update ${name} set epoch = ${again.epoch}, ${sealed} = ${again.wrapped} where ${idColumn} = ${row.id}`.execute(
      tx,
    )
  }
  return rows.length
}

/** An epoch that wraps nothing any more; what others wrapped meanwhile keeps it, and the next run goes on. */
async function retire({ pools, clock }: Services, epoch: number): Promise<void> {
  await withSystem(pools.system, async (tx) => {
    const earlier = await tx
      .selectFrom('key_epochs')
      .select('epoch')
      .where('epoch', '<', epoch)
      .where('retired_at', 'is', null)
      .execute()
    for (const one of earlier) {
      if ((await wrappedBy(tx, one.epoch)) > 0) continue
      await tx.updateTable('key_epochs').set({ retired_at: clock() }).where('epoch', '=', one.epoch).execute()
    }
  })
}
