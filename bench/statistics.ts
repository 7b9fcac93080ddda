/**
 * How soon figures are there over a million cases and five years: the questions of three pages of figures, and any question
 * of the explorer.
 *
 * node bench/statistics.ts [--cases 1000000] [--pages 30] [--questions 300] [--data FOLDER]
 *
 * In a database of its own that is gone afterwards, or that stays in the folder named. The cases are invented: `bench/statistics/invent.ts`
 * tells facts of the kinds, number and spread of real cases, without events; from there on everything is the program's own: rows
 * and groups (`kept/rows.ts`), cells added up by the statement of `rcms rebuild`, and the answers (`countAllKept`), as the app role
 * beneath its policies, for an analyst of the requested State, who counts every case.
 * Processor time is told beside the time, since others may use the machine.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Question } from '../domain/statistics/tally.ts'
import { fromDay } from '../domain/time/plain-date.ts'
import { createRandom } from '../server/features/practice/random.ts'
import { countAllKept } from '../server/features/statistics/kept/count-kept.ts'
import { installationSecret } from '../server/platform/config/secret.ts'
import { createPools } from '../server/platform/database/connect.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { type Transaction, withActor } from '../server/platform/database/transaction.ts'
import { processorTime } from './candidates/processor-time.ts'
import { machine, quantile } from './program.ts'
import { agreementId, lastDay, requestedState } from './statistics/invent.ts'
import { anyQuestion, dashboards } from './statistics/questions.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    pages: { type: 'string', default: '30' },
    questions: { type: 'string', default: '300' },
    data: { type: 'string' },
  },
})
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'rcms-statistics-'))
if (!existsSync(join(dataDir, 'postgres'))) fill()
const today = fromDay(lastDay)
const cluster = await startEmbedded({ dataDir, settings: { shared_buffers: '1GB' } })
const pools = createPools(cluster.ownerUrl, installationSecret(dataDir))
const used = processorTime(cluster.port)
try {
  console.log(`${machine()}, ${await sizes()}\n`)
  for (const [page, questions] of Object.entries(dashboards(today))) {
    await measure(`${page}, ${questions.length} measures`, Number(values.pages), () => all(questions))
  }
  const random = createRandom('explorer')
  const slowest: [number, Question][] = []
  await measure('any question', Number(values.questions), async () => {
    const question = anyQuestion(random)
    const began = performance.now()
    await all([question])
    slowest.push([performance.now() - began, question])
  })
  for (const [ms, { measure: asked, period, by, only }] of slowest.toSorted(([a], [b]) => b - a).slice(0, 5)) {
    const narrowed = JSON.stringify(only)
    console.log(
      `  ${Math.round(ms)} ms: ${asked.code} ${period.from}..${period.to} by ${by.join(',') || 'nothing'} ${narrowed}`,
    )
  }
} finally {
  await pools.close()
  await cluster.stop()
  if (!values.data) rmSync(dataDir, { recursive: true, force: true })
}

/** The questions of a page in one transaction, as an analyst asks them; nothing is known from before. */
function all(questions: readonly Question[]): Promise<void> {
  const analyst = { actorId: 'bench', authorityId: null, state: requestedState, roles: ['analyst'] }
  return withActor(
    pools.app,
    analyst,
    async (tx: Transaction) => {
      await countAllKept(tx, { agreementId, party: requestedState, today }, questions)
    },
    { readOnly: true },
  )
}

async function measure(what: string, times: number, work: () => Promise<void>): Promise<void> {
  const took: number[] = []
  for (let index = 0; index < 3; index++) await work()
  const before = used()
  for (let index = 0; index < times; index++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  const after = used()
  const said = [0.5, 0.95, 1].map((share) => `${Math.round(quantile(took, share))} ms`).join(', ')
  const processor = (['own', 'database'] as const).map((of) => Math.round(((after[of] - before[of]) / times) * 1000))
  console.log(`${what}: median, 95th, most ${said}; processor ${processor.join(' + ')} ms each, program and database`)
}

function fill(): void {
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o711)
  const filler = join(import.meta.dirname, 'statistics', 'fill.ts')
  const { status } = spawnSync(process.execPath, [filler, dataDir, values.cases], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the database could not be filled')
}

async function sizes(): Promise<string> {
  const { rows } = await pools.owner.pg.query<{ said: string }>(`
    select string_agg(relname || ' ' || reltuples::bigint || ' (' || pg_size_pretty(pg_total_relation_size(oid)) || ')', ', ') as said
      from pg_class where relname in ('facts', 'fact_cells', 'fact_groups', 'fact_topics')`)
  return rows[0]!.said
}
