/**
 * How long it takes to find the records that look like a person among a million, and to do it for a whole list.
 *
 * node bench/candidates.ts [--persons 1000000] [--searches 300] [--list 10000] [--data FOLDER]
 *
 * In a database of its own that is gone afterwards, or that stays in the folder named; filled by COPY, in another process, with invented
 * persons of one authority; names are drawn unevenly from the lists of practice, so that many share one. Half of the searches are for
 * somebody who is there, written otherwise. As the app role and beneath its policies, as an official searches: keys, particulars and
 * comparison together. Processor time is told beside the time, since others may use the machine.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { KnownPerson } from '../domain/identity/matching/person.ts'
import { mostInList } from '../server/features/persons/candidates.ts'
import { mostCompared } from '../server/features/persons/find-like.ts'
import { likesOf } from '../server/features/persons/like.ts'
import { installationSecret } from '../server/platform/config/secret.ts'
import { createPools } from '../server/platform/database/connect.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { withActor } from '../server/platform/database/transaction.ts'
import { authorityId, extract } from './candidates/house.ts'
import { createRandom, invented, writtenOtherwise } from './candidates/invent.ts'
import { processorTime } from './candidates/processor-time.ts'

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '1000000' },
    searches: { type: 'string', default: '300' },
    list: { type: 'string', default: '10000' },
    data: { type: 'string' },
  },
})
const [persons, searches, list] = [Number(values.persons), Number(values.searches), Number(values.list)]
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'rcms-candidates-'))
const known = filled()
const random = createRandom('searches')
const cluster = await startEmbedded({ dataDir })
const pools = createPools(cluster.ownerUrl, installationSecret(dataDir))
const used = processorTime(cluster.port)
try {
  const app = <T>(work: Parameters<typeof withActor<T>>[2]) =>
    withActor(pools.app, { actorId: extract, authorityId, state: 'AZ', roles: ['central_desk'] }, work, {
      prepared: true,
    })
  const finder = { authorityId, sides: ['requested', 'extract'] as const }

  await search('while an application is typed, or when it came in', undefined)
  await search('when an official looks', mostCompared)
  await checkList()

  async function search(when: string, most: number | undefined): Promise<void> {
    const times: number[] = []
    let [found, there, incomplete] = [0, 0, 0]
    let before = used()
    for (let index = 0; index < searches + 20; index++) {
      if (index === 20) before = used()
      const sought = index % 2 === 0 ? known[random.integer(0, known.length - 1)]! : null
      const person = sought ? writtenOtherwise(random, sought.person) : invented(random)
      const began = performance.now()
      const [likes] = await app((tx) => likesOf(tx, finder, [{ person }], most))
      if (index < 20) continue
      times.push(performance.now() - began)
      if (!likes!.complete) incomplete += 1
      if (!sought) continue
      there += 1
      if (likes!.items.slice(0, 20).some(({ personId }) => personId === sought.personId)) found += 1
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => `${times[Math.floor(share * times.length)]?.toFixed(1)} ms`
    console.log(
      `one search among ${persons}, ${when}: median ${at(0.5)}, p95 ${at(0.95)}, slowest ${at(0.999)}; processor time ${spent(before, 1000 / searches)} ms`,
    )
    console.log(
      `found among the first twenty: ${found} of ${there}; ${incomplete} of ${times.length} said that more share something`,
    )
  }

  async function checkList(): Promise<void> {
    const before = used()
    const began = performance.now()
    let [compared, again] = [0, 0]
    for (let from = 0; from < list; from += 200) {
      const sought = Array.from({ length: Math.min(200, list - from) }, (_, index) =>
        index % 2 === 0 ? known[random.integer(0, known.length - 1)]! : null,
      )
      const some = sought.map((one) => ({ person: one ? writtenOtherwise(random, one.person) : invented(random) }))
      const all = await app((tx) => likesOf(tx, finder, some, mostInList))
      for (const [index, { items, lookedAt }] of all.entries()) {
        compared += lookedAt
        if (sought[index] && items.some(({ personId }) => personId === sought[index]?.personId)) again += 1
      }
    }
    const seconds = (performance.now() - began) / 1000
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `a list of ${list}: ${seconds.toFixed(1)} s, processor time ${spent(before, 1)} s; ${compared} pairs compared, ${again} of ${list / 2} found again, most memory of the program ${memory} MB`,
    )
  }
} finally {
  await pools.close()
  await cluster.stop()
  if (!values.data) rmSync(dataDir, { recursive: true, force: true })
}

/** Of the program and of the database, in seconds times `scale`. */
function spent(before: ReturnType<typeof used>, scale: number): string {
  const now = used()
  const [own, database] = [now.own - before.own, now.database - before.database]
  return `${(own * scale).toFixed(1)} in the program and ${(database * scale).toFixed(1)} in the database`
}

/** @returns some of those who are there, to be sought */
function filled(): { personId: string; person: KnownPerson }[] {
  const file = join(dataDir, 'sought.jsonl')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const words = ['bench/candidates/fill.ts', dataDir, String(persons)]
    const run = spawnSync(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    })
    if (run.status !== 0) throw new Error('filling failed')
    writeFileSync(file, run.stdout)
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
