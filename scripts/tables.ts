import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../server/platform/config/root.ts'
import { installationSecret, secretsFolder } from '../server/platform/config/secret.ts'
import { createPools } from '../server/platform/database/connect.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { ensureRoles } from '../server/platform/database/roles.ts'

// node scripts/tables.ts: writes the types of the tables anew, from a database made by the migrations.

const out = join(projectRoot, 'server', 'platform', 'database', 'generated', 'tables.ts')
const dataDir = mkdtempSync(join(tmpdir(), 'rcms-tables-'))
chmodSync(dataDir, 0o711)
const cluster = await startEmbedded({ dataDir })
try {
  const secret = installationSecret(dataDir)
  const pools = createPools(cluster.ownerUrl, secret)
  await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
  await migrate(pools.owner)
  await pools.close()
  const codegen = join(projectRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js')
  const options = [
    '--dialect=postgres',
    '--date-parser=string',
    '--numeric-parser=string',
    '--type-mapping={"int8":"number"}',
    `--url=${cluster.ownerUrl}`,
  ]
  // Partitions are read through their parent.
  const hidden = '--exclude-pattern=(public.kysely_*|public.*_20[0-9][0-9]|public.*_other)'
  const { status } = spawnSync(process.execPath, [codegen, ...options, hidden, `--out-file=${out}`], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
