/**
 * Fills an installation with many cases, so that the other measurements have something to be slow at.
 * node bench/fill.ts --cases 100000 --data /tmp/rcms-bench-100k [--seed words] [--workers 2]
 *
 * The practice cases are told first, through the program. Each further case is one of them with other persons, identifiers
 * and days, written past the program: sealed, chained and projected by the program's own functions. Scans and forms are
 * short texts; what a person attested keeps the digest of its first telling.
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { loadDirectory } from '../server/features/authorities/directory.ts'
import { seedPractice } from '../server/features/practice/seed.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { addOfficials } from './fill/officials.ts'
import { readTemplates } from './fill/template.ts'
import type { Task } from './fill/worker.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    data: { type: 'string' },
    seed: { type: 'string', default: 'openrcms bench' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
})
if (!values.data) throw new Error('Say where: --data FOLDER')
const cases = Number(values.cases)
const dataDir = resolve(values.data)
mkdirSync(dataDir, { recursive: true })
chmodSync(dataDir, 0o711)
const began = performance.now()
const seconds = () => ((performance.now() - began) / 1000).toFixed(1)

console.log(machine())
// Nothing is lost that could not be filled again.
const filling = { fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB', shared_buffers: '1GB', autovacuum: 'off' }
const embedded = await startEmbedded({ dataDir, settings: filling })
const url = new URL(embedded.superuserUrl)
url.pathname = '/rcms'
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: dataDir }))
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await seedPractice(services, () => {})
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from cases')
    const there = rows[0]!.n
    console.log(`${seconds()} s  practice cases told`)
    const told = await readTemplates(services)
    if (there > told.length) throw new Error(`There are ${there} cases already. Choose an empty folder.`)
    // Of one agreement, the first by its references: a case is written by the rules of its own.
    const templates = told.filter(({ agreementId }) => agreementId === told[0]!.agreementId)
    await addOfficials(client)
    const numbers = await client.query<{ year: number; last_number: number }>(
      'select year, last_number from reference_numbers where agreement_id = $1',
      [templates[0]!.agreementId],
    )
    const task: Omit<Task, 'worker' | 'workers'> = {
      url: url.href,
      dataDir,
      cases: cases - there,
      seed: values.seed,
      templates,
      directory: await withSystem(services.pools.system, loadDirectory),
      numbers: new Map(numbers.rows.map((row) => [row.year, row.last_number])),
      now: Date.now(),
    }
    const later = await dropIndexes(client)
    const events = await work(task, Number(values.workers))
    console.log(`${seconds()} s  ${cases} cases with ${events} further events`)
    for (const definition of later) await client.query(definition)
    console.log(`${seconds()} s  indexes made`)
    await finish(client)
    console.log(`${seconds()} s  counted and analysed`)
    const size = await client.query<{ size: string }>(
      'select pg_size_pretty(pg_database_size(current_database())) as size',
    )
    console.log(`${size.rows[0]!.size} in the database`)
  } finally {
    await client.end()
    await close()
  }
} finally {
  await embedded.stop()
}
console.log(`${seconds()} s  in all`)

async function work(task: Omit<Task, 'worker' | 'workers'>, workers: number): Promise<number> {
  let written = 0
  const ends = Array.from({ length: workers }, (_, worker) => {
    const thread = new Worker(new URL('./fill/worker.ts', import.meta.url), {
      workerData: { ...task, worker, workers },
    })
    return new Promise<number>((done, failed) => {
      thread.on('error', failed)
      thread.on('message', (message: { cases?: number; events?: number; done?: true }) => {
        if (message.done) return done(message.events ?? 0)
        const before = written
        written += message.cases ?? 0
        const step = Math.max(10_000, task.cases / 10)
        if (Math.floor(before / step) < Math.floor(written / step)) console.log(`${seconds()} s  ${written} written`)
      })
    })
  })
  return (await Promise.all(ends)).reduce((sum, events) => sum + events, 0)
}

/** Takes away what is made faster at the end, in one go, than row by row; gives the statements that make it again. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = any ($1::regclass[]) and not indisprimary
        and not exists (select from pg_constraint where conindid = indexrelid)`,
    [['desk', 'case_names', 'audit', 'outbox', 'verifications', 'arrivals', 'cases']],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const { rows } = await client.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'case_names_pkey'`,
  )
  await client.query('alter table case_names drop constraint case_names_pkey')
  await client.query(`set maintenance_work_mem = '512MB'`)
  return [
    `alter table case_names add constraint case_names_pkey ${rows[0]!.definition}`,
    ...indexes.map(({ definition }) => definition),
  ]
}

/** What submissions and the dispatcher would have counted, and what a database does by itself in quiet hours. */
async function finish(client: pg.Client): Promise<void> {
  await client.query(`
    insert into reference_numbers (agreement_id, year, last_number)
    select agreement_id, split_part(reference, '-', 3)::int, max(split_part(reference, '-', 4)::int)
      from cases group by 1, 2
    on conflict (agreement_id, year) do update set last_number = excluded.last_number`)
  await client.query(`
    update outbox set position = placed.position
      from (select outbox_id, row_number() over (order by outbox_id)
                   + (select coalesce(max(position), 0) from outbox) as position
              from outbox where position is null and dispatched_at is not null) placed
     where placed.outbox_id = outbox.outbox_id`)
  await client.query(`select setval('outbox_positions', (select coalesce(max(position), 1) from outbox))`)
  await client.query('vacuum (analyze)')
  await client.query('checkpoint')
}
