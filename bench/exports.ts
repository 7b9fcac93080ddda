/**
 * How long a file of 100,000 facts of cases takes, from asking for it until it can be fetched, and what memory that needs.
 * node bench/exports.ts --data /tmp/rcms-bench-exports [--rows 100000]
 *
 * The folder becomes a practice installation; missing rows are made by telling the facts of its cases again under further numbers, so
 * that its figures are wrong afterwards.
 */

import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { ExportFormat } from '../contract/export-shapes.ts'
import { askForExport } from '../server/features/exports/ask-for.ts'
import { downloadExport } from '../server/features/exports/download.ts'
import { makeExports } from '../server/features/exports/make.ts'
import { readExport } from '../server/features/exports/view.ts'
import { loadOfficials } from '../server/features/practice/officials.ts'
import { seedPractice } from '../server/features/practice/seed.ts'
import { tellWaiting } from '../server/features/statistics/kept/tell.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { machine } from './program.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, rows: { type: 'string', default: '100000' } } })
if (!values.data) throw new Error('Say where: --data FOLDER')
const wanted = Number(values.rows)
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0)
const embedded = await startEmbedded({ dataDir: values.data })
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: values.data }))
  try {
    await seedPractice(services, console.error)
    while ((await tellWaiting(services)) > 0);
    const official = (await loadOfficials(services))('az-sms', 'central_desk')
    const year = services.clock().getUTCFullYear()
    const asked = { shape: 'facts', agreement: 'eu-azerbaijan', period: `${year - 1}-01-01..${year}-12-31` } as const
    await multiply(wanted)
    console.log(
      `${machine()}\n\n| File | Rows | Size | Time | Memory before | Most | Fetching |\n|---|---|---|---|---|---|---|`,
    )
    for (const format of ['csv', 'xlsx', 'json'] as ExportFormat[]) {
      globalThis.gc?.()
      const before = process.memoryUsage.rss()
      let most = before
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage.rss())
      }, 20)
      const began = performance.now()
      const { exportId } = await askForExport(services, official, { ...asked, format })
      await makeExports(services)
      const took = performance.now() - began
      const { state, rows, size } = await readExport(services, official, exportId)
      if (state !== 'done') throw new Error(`The file was not made: ${state}`)
      const fetching = performance.now()
      const { stream } = await downloadExport(services, official, exportId)
      for await (const _ of stream);
      const fetched = performance.now() - fetching
      clearInterval(watch)
      const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
      console.log(
        `| ${format} | ${rows} | ${megabytes(size!)} MB | ${seconds(took)} | ${megabytes(before)} MB | ${megabytes(most)} MB | ${seconds(fetched)} |`,
      )
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
  await embedded.stop()
}
