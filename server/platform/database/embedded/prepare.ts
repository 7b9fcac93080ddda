import { derivePassword } from '../../config/secret.ts'
import { scramVerifier } from '../scram.ts'
import type { Hold } from './hold.ts'

export const ownerRole = 'rcms_owner'
export const databaseName = 'rcms'

/** Any number will do, as long as every start takes the same. */
const prepareLock = 7_264_003

/**
 * Creates the owner and the database in a new cluster. The owner is no superuser, so that nothing can work here that
 * would fail on a ministry's own server.
 */
export async function prepareCluster({ client }: Hold, secret: Buffer): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [prepareLock])
  try {
    const exists = async (text: string, name: string) => ((await client.query(text, [name])).rowCount ?? 0) > 0
    if (!(await exists('select from pg_roles where rolname = $1', ownerRole))) {
      const verifier = scramVerifier(ownerPassword(secret))
      await client.query(`CREATE ROLE ${ownerRole} LOGIN CREATEROLE PASSWORD '${verifier}'`)
    }
    if (!(await exists('select from pg_database where datname = $1', databaseName))) {
      await client.query(`CREATE DATABASE ${databaseName} OWNER ${ownerRole}`)
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [prepareLock])
  }
}

export function ownerPassword(secret: Buffer): string {
  return derivePassword(secret, `role ${ownerRole}`)
}
