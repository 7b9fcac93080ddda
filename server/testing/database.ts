import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { createPools, type Pools } from '../platform/database/connect.ts'
import { ownerRole } from '../platform/database/embedded/prepare.ts'

export interface TestDatabase extends Pools {
  readonly name: string
  readonly ownerUrl: string
  /** The installation secret from which the passwords of the roles are derived. */
  readonly secret: Buffer
  /** Closes the pools and removes the database. */
  drop(): Promise<void>
}

/** A database of one's own, migrated or (`empty`) not, with a pool for each role. Call drop() in afterAll. */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const cluster = inject('testCluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  const source = options.empty ? 'template1' : cluster.template
  await asSuperuser(`create database ${name} template ${source} owner ${ownerRole}`)
  const ownerUrl = cluster.ownerUrl.replace(/[^/]*$/, name)
  const secret = Buffer.from(cluster.secret, 'hex')
  // Two hundred at once wait for one another on eight connections, longer still where other tests have the machine.
  const pools = createPools(ownerUrl, secret, { app: 8, system: 4, patience: 30_000 })
  return {
    ...pools,
    name,
    ownerUrl,
    secret,
    drop: async () => {
      await pools.close()
      await asSuperuser(`drop database if exists ${name} with (force)`)
    },
  }
}

/** For what only the administrator of a server can do: databases, foreign roles, ending connections. */
export async function asSuperuser<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: inject('testCluster').superuserUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
