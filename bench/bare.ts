/**
 * How much of the time is the database's and the wire's, and how much the program's: the program answers what is read most
 * (desk, case, search) as fast as it can, and so does a bare server that sends the same statements.
 * node bench/bare.ts --data /tmp/rcms-bench-100k [--users 10] [--seconds 30] [--source]
 *
 * Acts are left out: their statements cannot be sent twice.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../server/platform/config/root.ts'
import { call } from './mix/call.ts'
import { spend } from './mix/day.ts'
import { leaveOutNightWork, openInstallation } from './mix/installation.ts'
import { printTimes } from './mix/print.ts'
import { encode } from './mix/recording.ts'
import { type Measured, startMeasured } from './mix/server.ts'
import { openSessions } from './mix/users.ts'
import { readWork } from './mix/work.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    users: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '30' },
    source: { type: 'boolean', default: false },
  },
})
if (!values.data) throw new Error('Say where: --data FOLDER, filled by bench/fill.ts')
const dataDir = resolve(values.data)
const [crowd, seconds] = [Number(values.users), Number(values.seconds)]
const reads = { desk: 45, case: 25, search: 15 }
const { client, close } = await openInstallation(dataDir)
const folder = mkdtempSync(join(tmpdir(), 'rcms-bare-'))
try {
  console.log(machine())
  const users = await openSessions(client, crowd)
  const work = await readWork(client, users)
  const recording = join(folder, 'statements.json')
  const program = values.source ? 'cli/main.ts' : 'dist/cli/main.js'
  const own = await measure(await startMeasured([join(projectRoot, program), 'start'], dataDir), async (server) => {
    await leaveOutNightWork(client)
    const day = { api: `${server.url}/api/v1`, users, work, drafts: [], pause: 0, shares: reads }
    return spend({ ...day, until: performance.now() + seconds * 1000 })
  })
  writeFileSync(recording, encode(own.told.statements))
  const bare = join(projectRoot, 'bench', 'bare', 'server.ts')
  const least = await measure(await startMeasured([bare], dataDir, { BENCH_RECORDING: recording }), async (server) => {
    const kinds = Object.entries(reads).flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
    const seen = { times: {} as Record<string, number[]>, failures: {} as Record<string, number> }
    const until = performance.now() + seconds * 1000
    await Promise.all(
      users.map(async ({ cookie }) => {
        while (performance.now() < until) {
          const kind = kinds[Math.floor(Math.random() * kinds.length)]!
          const answer = await call(`${server.url}/${kind}`, { cookie, kind })
          if (answer.status !== 200) seen.failures[kind] = (seen.failures[kind] ?? 0) + 1
          seen.times[kind] ??= []
          seen.times[kind].push(answer.ms)
        }
      }),
    )
    return seen
  })
  console.log('\nThe program:')
  printTimes({ crowd, pause: 0, lasted: seconds, ...own })
  console.log('\nThe bare server:')
  printTimes({ crowd, pause: 0, lasted: seconds, ...least })
  const share = count(own.seen.times) / count(least.seen.times)
  console.log(`\nThe program answers ${(share * 100).toFixed(0)} for every 100 of the bare server.`)
  await client.query('delete from sessions where user_id = any ($1::uuid[])', [users.map((user) => user.id)])
} finally {
  rmSync(folder, { recursive: true, force: true })
  await close()
}

/** The first run warms up and counts for nothing. */
async function measure(server: Measured, run: (server: Measured) => ReturnType<typeof spend>) {
  try {
    await run(server)
    server.forget()
    const seen = await run(server)
    const told = await server.tell()
    return { seen, told, memory: { ...server.memory(), most: told.memory } }
  } finally {
    await server.stop()
  }
}

function count(times: Record<string, number[]>): number {
  return Object.values(times).reduce((sum, list) => sum + list.length, 0)
}
