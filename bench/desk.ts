/**
 * How long the desk of the busiest authority takes with filters and orders, asked of a filled installation.
 * node bench/desk.ts --data /tmp/rcms-bench-100k [--times 40]
 */
import { parseArgs } from 'node:util'
import type { DeskQuery } from '../contract/desk.ts'
import { readDesk } from '../server/features/desk/read.ts'
import { loadOfficials } from '../server/features/practice/officials.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { machine } from './program.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, times: { type: 'string', default: '40' } } })
if (!values.data) throw new Error('Say where: --data FOLDER')
const asked: Record<string, Partial<DeskQuery>> = {
  'my turn': {},
  'my turn, one stage': { stage: 'document_requested' },
  'my turn, a State with few cases': { state: 'PL' },
  'my turn, passed': { due: 'overdue' },
  'my turn, with minors': { minors: 'yes' },
  'my turn, new to the official': { news: 'yes' },
  'my turn, held by nobody': { assignee: 'nobody' },
  'my turn, held by the official': { assignee: 'me' },
  'my turn, a procedure of none': { procedure: 'none' },
  'waiting, longest first': { view: 'waiting', order: 'waiting' },
  'waiting, last change first, with minors': { view: 'waiting', order: 'change', minors: 'yes' },
  'closed, a State with few cases': { view: 'closed', state: 'PL' },
  'closed, with minors': { view: 'closed', minors: 'yes' },
  'closed, a procedure of none': { view: 'closed', procedure: 'none' },
}
const embedded = await startEmbedded({ dataDir: values.data, settings: { shared_buffers: '1GB' } })
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: values.data }))
  try {
    const official = (await loadOfficials(services))('az-sms', 'central_desk')
    console.log(
      `${machine()}\n\n| Desk of the State Migration Service | Passing | Fastest | Median | 95 in 100 below |\n|---|---|---|---|---|`,
    )
    for (const [name, more] of Object.entries(asked)) {
      const times: number[] = []
      let passing = 0
      for (let run = 0; run < Number(values.times) + 5; run++) {
        const began = performance.now()
        const desk = await readDesk(services, official, { view: 'my_turn', limit: 50, ...more })
        if (run >= 5) times.push(performance.now() - began)
        passing = desk.filtered ?? desk.counts[more.view ?? 'my_turn']
      }
      times.sort((one, other) => one - other)
      const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1)
      console.log(`| ${name} | ${passing} | ${times[0]!.toFixed(1)} ms | ${at(0.5)} ms | ${at(0.95)} ms |`)
    }
  } finally {
    await close()
  }
} finally {
  await embedded.stop()
}
