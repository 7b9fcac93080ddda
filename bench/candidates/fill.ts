/**
 * Fills a database with invented persons of one authority, by COPY: `node bench/candidates/fill.ts FOLDER PERSONS`, in a process of its own so
 * that what it holds is not counted with the search. Every 97th person is told on the standard output, to be sought.
 */
import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import { blockingKeys } from '../../domain/identity/matching/blocking-keys.ts'
import { installationSecret, secretsFolder } from '../../server/platform/config/secret.ts'
import { createPools } from '../../server/platform/database/connect.ts'
import { startEmbedded } from '../../server/platform/database/embedded.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { ensureRoles } from '../../server/platform/database/roles.ts'
import { authorityId, extract } from './house.ts'
import { createRandom, invented } from './invent.ts'

const [dataDir = '', many = '0'] = process.argv.slice(2)
const persons = Number(many)
const random = createRandom('candidates')
const cluster = await startEmbedded({ dataDir })
const secret = installationSecret(dataDir)
const pools = createPools(cluster.ownerUrl, secret)
const client = await pools.owner.pg.connect()
try {
  await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
  await migrate(pools.owner)
  for (const table of ['known_persons', 'person_keys'])
    await client.query(`alter table ${table} no force row level security`)
  await client.query(
    `insert into authorities (authority_id, state, kind, name, place, time_zone) values ($1, 'AZ', 'central', '{"en":"A","az":"A"}', 'Baku', 'Asia/Baku')`,
    [authorityId],
  )
  let keys = 0
  const began = performance.now()
  for (let from = 0; from < persons; from += 20_000) {
    const rows: string[] = []
    const keyRows: string[] = []
    for (let index = from; index < Math.min(from + 20_000, persons); index++) {
      const person = invented(random)
      const personId = random.uuidv7(1_700_000_000_000 + index)
      rows.push([extract, personId, 'extract', authorityId, JSON.stringify(person).replaceAll('\\', '\\\\')].join('\t'))
      for (const key of blockingKeys(person)) keyRows.push([authorityId, 'extract', key, extract, personId].join('\t'))
      if (index % 97 === 0) console.log(JSON.stringify({ personId, person }))
    }
    keys += keyRows.length
    await copy('known_persons (holder_id, person_id, source, authority_id, profile)', rows)
    await copy('person_keys (authority_id, side, key, holder_id, person_id)', keyRows)
  }
  for (const table of ['known_persons', 'person_keys']) {
    await client.query(`alter table ${table} force row level security`)
    await client.query(`vacuum analyze ${table}`)
  }
  const { rows } = await client.query<{ size: string }>(
    `select pg_size_pretty(pg_total_relation_size('person_keys') + pg_total_relation_size('known_persons')) as size`,
  )
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  console.error(`${persons} persons, ${keys} keys, ${rows[0]!.size}, filled in ${minutes} min`)
} finally {
  client.release()
  await pools.close()
  await cluster.stop()
}

async function copy(into: string, rows: readonly string[]): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  stream.end(`${rows.join('\n')}\n`)
  await once(stream, 'finish')
}
