/**
 * How long a file of 100,000 facts of cases takes and what memory it needs: of `rcms export` as a process of its own, beside a command
 * that writes one row, and of a server that makes the same files in its job.
 * node bench/exports.ts --data /tmp/rcms-bench-exports [--rows 100000]       (there must be a build: npm start once)
 *
 * The folder becomes a practice installation; missing rows are made by telling the facts of its cases again under further numbers, so
 * that its figures are wrong afterwards.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { ExportFormat } from '../contract/export-shapes.ts'
import { askForExport } from '../server/features/exports/ask-for.ts'
import { downloadExport } from '../server/features/exports/download.ts'
import { readExport } from '../server/features/exports/view.ts'
import { loadOfficials } from '../server/features/practice/officials.ts'
import { seedPractice } from '../server/features/practice/seed.ts'
import { tellWaiting } from '../server/features/statistics/kept/tell.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { projectRoot } from '../server/platform/config/root.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { startMeasured } from './mix/server.ts'
import { flags, machine } from './program.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, rows: { type: 'string', default: '100000' } } })
if (!values.data) throw new Error('Say where: --data FOLDER')
const dataDir = values.data
const wanted = Number(values.rows)
const program = join(projectRoot, 'dist', 'cli', 'main.js')
const formats: readonly ExportFormat[] = ['csv', 'xlsx', 'json']
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)

const embedded = await startEmbedded({ dataDir })
const folder = mkdtempSync(join(tmpdir(), 'rcms-exports-'))
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: dataDir }))
  try {
    await seedPractice(services, console.error)
    while ((await tellWaiting(services)) > 0);
    const official = (await loadOfficials(services))('az-sms', 'central_desk')
    const today = services.clock().toISOString().slice(0, 10)
    const period = `${Number(today.slice(0, 4)) - 1}-01-01..${today}`
    const asked = { shape: 'facts', agreement: 'eu-azerbaijan', period } as const
    await multiply(wanted)

    console.log(`${machine()}\n`)
    row('rcms export', 'Rows', 'Size', 'Time', 'Most memory')
    row('---', '---', '---', '---', '---')
    const one = ['--shape', 'figures', '--measure', 'received', '--period', '2025']
    for (const [name, words] of [
      ['one figure', one],
      ...formats.map((format) => [format, ['--shape', 'facts', '--period', period, '--format', format]] as const),
    ] as const) {
      const out = join(folder, name)
      const { most, took, rows } = await command([
        'export',
        '--agreement',
        asked.agreement,
        ...words,
        '--out',
        out,
        '--json',
      ])
      row(name, rows, megabytes(statSync(out).size), seconds(took), megabytes(most))
    }

    const server = await startMeasured([program, 'start'], dataDir)
    try {
      console.log(`\nA server at rest: ${megabytes(server.memory().server)}\n`)
      row('Its job', 'Rows', 'Size', 'Time', 'Most memory', 'Fetching')
      row('---', '---', '---', '---', '---', '---')
      for (const format of formats) {
        const { exportId } = await askForExport(services, official, { ...asked, format })
        let [began, most] = [0, 0]
        let job = await readExport(services, official, exportId)
        for (
          ;
          job.state === 'waiting' || job.state === 'working';
          job = await readExport(services, official, exportId)
        ) {
          if (job.state === 'working') began ||= performance.now()
          most = Math.max(most, server.memory().server)
          await sleep(50)
        }
        const took = performance.now() - began
        if (job.state !== 'done') throw new Error(`The file was not made: ${job.problem}`)
        const fetching = performance.now()
        const { stream } = await downloadExport(services, official, exportId)
        for await (const _ of stream);
        row(
          format,
          job.rows,
          megabytes(job.size!),
          seconds(took),
          megabytes(most),
          seconds(performance.now() - fetching),
        )
      }
    } finally {
      await server.stop()
    }

    async function multiply(least: number): Promise<void> {
      await withSystem(services.pools.system, async (tx) => {
        const { rows } = await sql<{ own: number }>`
          select count(*)::int as own from facts f join fact_topics t using (topic_id)
           where t.agreement_id = ${asked.agreement} and t.requested_state = ${official.authority.state}
             and t.seen <> 'requesting' and f.until_day is null`.execute(tx)
        const times = Math.ceil(least / Math.max(1, rows[0]!.own)) - 1
        if (times < 1) return
        await sql`
          insert into facts (case_id, ordinal, topic_id, group_id, on_day, until_day, since_day, reach, days, in_time)
          select case_id, ordinal + 10000 * nth, topic_id, group_id, on_day, until_day, since_day, reach, days, in_time
            from facts, generate_series(1, ${times}) nth where until_day is null`.execute(tx)
      })
    }
  } finally {
    await close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  await embedded.stop()
}

/** A command as scripts/run.mjs starts it, and the most memory that its process ever had, as Linux counts it. */
async function command(words: readonly string[]): Promise<{ most: number; took: number; rows: number }> {
  const began = performance.now()
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, [...flags, program, ...words], {
    env: { PATH, HOME, TMPDIR, RCMS_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, peakOf(child.pid!))
  }, 10)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0) throw new Error(`rcms ${words.join(' ')} ended with ${code}`)
  return { most, took: performance.now() - began, rows: JSON.parse(said).rows }
}

function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
