import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { installationSecret, secretsFolder } from '../platform/config/secret.ts'
import { createPools } from '../platform/database/connect.ts'
import { isAlive } from '../platform/database/embedded/postmaster.ts'
import { ownerRole } from '../platform/database/embedded/prepare.ts'
import { startEmbedded } from '../platform/database/embedded.ts'
import { migrate } from '../platform/database/migrate.ts'
import { ensureRoles } from '../platform/database/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: { superuserUrl: string; ownerUrl: string; template: string; secret: string }
  }
}

const template = 'rcms_template'
const prefix = 'rcms-test-'

/** A throw-away database is lost with its folder anyway, so it need not wait for the disk. */
export const throwAway = {
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_init_zero: 'off' },
  initdbOptions: ['--no-sync', '--wal-segsize=1'],
} as const

/** One cluster for a whole run of the tests, with a migrated template to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweep()
  const dataDir = testFolder()
  const cluster = await startEmbedded({ dataDir, ...throwAway })
  const secret = installationSecret(dataDir)
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl })
  await superuser.connect()
  await superuser.query(`create database ${template} owner ${ownerRole}`)
  const ownerUrl = cluster.ownerUrl.replace(/[^/]*$/, template)
  const pools = createPools(ownerUrl, secret)
  await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
  await migrate(pools.owner)
  await pools.close() // a template in use cannot be copied
  await superuser.end()
  project.provide('testCluster', {
    superuserUrl: cluster.superuserUrl,
    ownerUrl: cluster.ownerUrl,
    template,
    secret: secret.toString('hex'),
  })
  return async () => {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A folder below the system's temporary one, through which the account of the database may pass; swept when left over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711)
  return folder
}

/** Folders of runs that were killed. Their servers end by themselves when they find their folder gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
