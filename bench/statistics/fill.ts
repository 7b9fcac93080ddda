/** Fills a database with the facts of invented cases: node bench/statistics/fill.ts FOLDER CASES. Run by bench/statistics.ts. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Fact } from '../../domain/statistics/fact.ts'
import { createRandom } from '../../server/features/practice/random.ts'
import { addUp } from '../../server/features/statistics/kept/anew.ts'
import { addGroups } from '../../server/features/statistics/kept/replace.ts'
import { type Group, rowsOf } from '../../server/features/statistics/kept/rows.ts'
import { installationSecret, secretsFolder } from '../../server/platform/config/secret.ts'
import { createPools } from '../../server/platform/database/connect.ts'
import { startEmbedded } from '../../server/platform/database/embedded.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { ensureRoles } from '../../server/platform/database/roles.ts'
import { withSystem } from '../../server/platform/database/transaction.ts'
import { agreementId, invent } from './invent.ts'

const [dataDir, cases] = [process.argv[2]!, Number(process.argv[3])]
const settings = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  maintenance_work_mem: '512MB',
  synchronous_commit: 'off',
}
const cluster = await startEmbedded({ dataDir, settings })
try {
  const pools = createPools(cluster.ownerUrl, installationSecret(dataDir))
  await ensureRoles(pools.owner, installationSecret(dataDir), secretsFolder(dataDir))
  await migrate(pools.owner)
  const client = await pools.owner.pg.connect()
  // COPY knows no row policies; the indexes are made once the rows are there.
  await client.query('alter table facts no force row level security')
  const indexes = await client.query<{ definition: string; name: string }>(
    `select indexdef as definition, indexname as name from pg_indexes where tablename = 'facts' and indexname <> 'facts_pkey'`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  await client.query('alter table facts drop constraint facts_pkey')
  const stream = client.query(
    copyFrom(
      'copy facts (case_id, ordinal, topic_id, group_id, on_day, until_day, since_day, reach, days, in_time) from stdin',
    ),
  )
  const ended = finished(stream)
  const random = createRandom('statistics')
  const groups = new Map<string, Group>()
  let facts = 0
  let lines: string[] = []
  for (let index = 0; index < cases; index++) {
    const caseId = `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
    const told = new Map(Object.entries(invent(random)) as ['shared', Fact[]][])
    const { rows, groups: own } = rowsOf(caseId, agreementId, told)
    for (const group of own) groups.set(group.group_id, group)
    facts += rows.length
    for (const row of rows)
      lines.push(
        `${Object.values(row)
          .map((value) => value ?? '\\N')
          .join('\t')}\n`,
      )
    if (lines.length > 5_000) {
      if (!stream.write(lines.join(''))) await once(stream, 'drain')
      lines = []
    }
    if (index % 100_000 === 0) console.error(`${index} cases`)
  }
  stream.end(lines.join(''))
  await ended
  console.error(`${facts} facts; indexes`)
  await client.query('alter table facts add primary key (case_id, ordinal)')
  for (const { definition } of indexes.rows) await client.query(definition)
  await client.query('alter table facts force row level security')
  client.release()
  const all = [...groups.values()]
  await withSystem(pools.system, async (tx) => {
    for (let index = 0; index < all.length; index += 5_000) {
      await addGroups(tx, new Map(all.slice(index, index + 5_000).map((group) => [group.group_id, group])))
    }
    await addUp(tx)
  })
  for (const table of ['facts', 'fact_cells', 'fact_groups', 'fact_topics']) {
    await pools.owner.pg.query(`vacuum analyze ${table}`)
  }
  await pools.close()
} finally {
  await cluster.stop()
}
