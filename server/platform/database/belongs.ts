import { derivePassword } from '../config/secret.ts'
import type { InstallationKeys } from '../encryption/installation-keys.ts'
import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import { withSystem } from './transaction.ts'

/**
 * Refuses a database that was set up with other secrets, before anything of it is changed: going on would reset the
 * passwords of its roles and seal new data with a key that the old data do not know.
 */
export async function secretBelongs(owner: DatabasePool, secret: Buffer, secretsDir: string): Promise<void> {
  const { rows: tables } = await owner.pg.query<{ found: boolean }>(
    `select to_regclass('public.installation') is not null as found`,
  )
  if (!tables[0]?.found) return
  const { rows } = await owner.pg.query<{ fingerprint: string }>(
    `select fingerprint from installation where part = 'secret'`,
  )
  const known = rows[0]?.fingerprint
  if (known === undefined || known === fingerprintOf(secret)) return
  throw new DatabaseUnfit([
    `This database was set up with other secrets than those in ${secretsDir}. Restore the folders "secrets" and "keys" ` +
      'of its installation from your backup, or set RCMS_DATA to where they are.',
  ])
}

/** Notes the secret and the keys at the first start, and refuses keys that are not those the data were sealed with. */
export async function noteInstallation(
  system: DatabasePool,
  secret: Buffer,
  keys: InstallationKeys,
  keysDir: string,
): Promise<void> {
  const parts = [
    { part: 'secret', fingerprint: fingerprintOf(secret) },
    ...[...keys.byEpoch.values()].map(({ epoch, fingerprint }) => ({ part: `key ${epoch}`, fingerprint })),
  ]
  await withSystem(system, async (tx) => {
    await tx
      .insertInto('installation')
      .values(parts)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const noted = await tx.selectFrom('installation').selectAll().execute()
    const foreign = parts.filter(({ part, fingerprint }) =>
      noted.some((one) => one.part === part && one.fingerprint !== fingerprint),
    )
    if (foreign.length === 0) return
    throw new DatabaseUnfit([
      `The keys in ${keysDir} are not those this database was sealed with. Restore the folder "keys" of its installation ` +
        'from your backup; without them the personal data in it cannot be read.',
    ])
  })
}

function fingerprintOf(secret: Buffer): string {
  return derivePassword(secret, 'fingerprint').slice(0, 16)
}
