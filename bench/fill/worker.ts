import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import type { Directory } from '../../server/features/authorities/directory.ts'
import { loadLaw } from '../../server/open-services.ts'
import { loadInstallationKeys } from '../../server/platform/encryption/installation-keys.ts'
import { plan } from './plan.ts'
import { createSource } from './source.ts'
import { copyIn, noRows } from './tables.ts'
import type { Template } from './template.ts'
import { writeCase } from './write-case.ts'

export interface Task {
  url: string
  dataDir: string
  cases: number
  seed: string
  templates: Template[]
  directory: Directory
  numbers: ReadonlyMap<number, number>
  now: number
  worker: number
  workers: number
}

/** Cases that go to the database in one journey. */
const batch = 250

const task = workerData as Task
const { packs, calendars } = loadLaw({ mode: 'practice' })
const { pack } = packs.find((one) => one.digest === task.templates[0]!.packDigest)!
const writing = {
  rules: { agreement: pack, calendars, unconfirmedRulesApply: true },
  directory: task.directory,
  keys: await loadInstallationKeys(join(task.dataDir, 'keys')),
  source: createSource(`${task.seed}/worker ${task.worker}`),
  now: task.now,
}
const client = new pg.Client({ connectionString: task.url })
await client.connect()
// The rows are whole by themselves; keys to other tables are checked by the counts at the end.
await client.query(`set session_replication_role = replica; set synchronous_commit = off`)
let rows = noRows()
let [waiting, events] = [0, 0]
let sending: Promise<void> = Promise.resolve()
const order = plan(task.cases, task.templates, pack.referencePrefix, task.numbers, createSource(task.seed))
for (const planned of order) {
  if (Math.floor(planned.index / batch) % task.workers !== task.worker) continue
  events += writeCase(writing, planned, rows)
  waiting += 1
  if (waiting < batch) continue
  await send()
}
await send()
await sending
await client.end()
parentPort?.postMessage({ events, done: true })

/** One batch is on its way while the next is made. */
async function send(): Promise<void> {
  const full = rows
  const count = waiting
  rows = noRows()
  waiting = 0
  await sending
  sending = copyIn(client, full).then(() => parentPort?.postMessage({ cases: count }))
}
