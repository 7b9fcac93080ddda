/**
 * A day at the desks: officials read their desk, open cases, search, write and export, all at once, on an installation that
 * `bench/fill.ts` has filled. The server is the program itself in a process of its own; every request goes over HTTP.
 * node bench/mix.ts --data /tmp/rcms-bench-100k [--users 10,50] [--seconds 60] [--pause 1000] [--source] [--record FILE]
 *
 * `--source` runs the TypeScript sources instead of the build; `--pause 0` has everybody ask again at once; `--record`
 * keeps the statements of each kind of request for bench/bare.ts.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { type Day, type Seen, spend, wholeDay } from './mix/day.ts'
import { prepareDrafts, showForms } from './mix/drafts.ts'
import { leaveOutNightWork, openInstallation } from './mix/installation.ts'
import { printTimes } from './mix/print.ts'
import { encode } from './mix/recording.ts'
import { startMeasured } from './mix/server.ts'
import { openSessions } from './mix/users.ts'
import { readWork } from './mix/work.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    users: { type: 'string', default: '10,50' },
    seconds: { type: 'string', default: '60' },
    warmup: { type: 'string', default: '15' },
    pause: { type: 'string', default: '1000' },
    drafts: { type: 'string', default: '20' },
    source: { type: 'boolean', default: false },
    record: { type: 'string' },
  },
})
if (!values.data) throw new Error('Say where: --data FOLDER, filled by bench/fill.ts')
const dataDir = resolve(values.data)
const [seconds, warmup, pause] = [Number(values.seconds), Number(values.warmup), Number(values.pause)]
const crowds = values.users.split(',').map(Number)

const { client, close } = await openInstallation(dataDir)
try {
  const { rows } = await client.query<{ cases: number; events: number }>(
    `select (select count(*)::int from cases) as cases,
            (select sum(reltuples)::bigint::int from pg_class where relname like 'events\\_%' and relkind = 'r') as events`,
  )
  const { cases, events } = rows[0]!
  console.log(machine())
  console.log(`${cases} cases, about ${events} events; ${values.source ? 'the sources' : 'the build'}, practice mode`)
  for (const crowd of crowds) await measure(crowd)
} finally {
  await close()
}

async function measure(crowd: number): Promise<void> {
  const users = await openSessions(client, crowd)
  const handedOver = await withOwnServices((services) => prepareDrafts(services, users, Number(values.drafts)))
  const program = values.source ? ['cli/main.ts'] : ['dist/cli/main.js']
  const server = await startMeasured([join(projectRoot, program[0]!), 'start'], dataDir)
  try {
    await leaveOutNightWork(client)
    const work = await readWork(client, users)
    const api = `${server.url}/api/v1`
    const drafts = await showForms(api, users, handedOver)
    const day: Omit<Day, 'until'> = { api, users, work, drafts, pause, shares: wholeDay }
    // Drafts are few: the first seconds go without them.
    await spend({ ...day, drafts: [], until: performance.now() + warmup * 1000 })
    await sleep(500)
    server.forget()
    const began = performance.now()
    const seen: Seen = await spend({ ...day, until: began + seconds * 1000 })
    const lasted = (performance.now() - began) / 1000
    const told = await server.tell()
    printTimes({ crowd, pause, lasted, seen, told, memory: { ...server.memory(), most: told.memory } })
    if (values.record) writeFileSync(values.record, encode(told.statements))
  } finally {
    await server.stop()
    await client.query('delete from sessions where user_id = any ($1::uuid[])', [users.map((user) => user.id)])
  }
}

async function withOwnServices<T>(work: (services: Awaited<ReturnType<typeof open>>['services']) => Promise<T>) {
  const opened = await open()
  try {
    return await work(opened.services)
  } finally {
    await opened.close()
  }
}

function open() {
  return openServices(readConfig({ RCMS_DATA: dataDir }))
}
