/**
 * How long the report of the joint committee takes, of the cases of a data laboratory: read from the headers of their events, told
 * as facts and counted in every way.
 *
 * node bench/report.ts [--cases 1000] [--times 3] [--data FOLDER] [--period 2025]
 *
 * The laboratory is made in a folder of its own that is gone afterwards, or stays in the folder named. A report of any number of
 * cases takes the time of one case as often, for they are read in batches and each is counted by itself. Processor time is told
 * beside the time, since others may use the machine, and the most memory that the process ever had.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPeriod } from '../domain/statistics/period.ts'
import { usualWays } from '../domain/statistics/reconciliation.ts'
import { makeAtOnce } from '../server/features/committee-report/make-at-once.ts'
import { makeLaboratory, usualStory } from '../server/features/laboratory/make.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { digestOf } from '../server/platform/digest.ts'
import { processorTime } from './candidates/processor-time.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    times: { type: 'string', default: '3' },
    data: { type: 'string' },
    period: { type: 'string' },
  },
})
const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'rcms-report-'))
const made = existsSync(join(dataDir, 'postgres'))
const cluster = await startEmbedded({ dataDir })
const { services, close } = await openServices(readConfig({ RCMS_DATA: dataDir }))
const used = processorTime(cluster.port)
try {
  if (!made) await makeLaboratory(services, { ...usualStory, size: Number(values.cases) }, () => {})
  const agreementId = [...services.agreements.current.keys()][0]!
  const period = readPeriod(values.period ?? String(services.clock().getUTCFullYear() - 1))!
  console.log(machine())
  for (let turn = 0; turn < Number(values.times); turn++) await measure({ agreementId, period })
} finally {
  await close()
  await cluster.stop()
  if (!values.data) rmSync(dataDir, { recursive: true, force: true })
}

async function measure(asked: { agreementId: string; period: { from: string; to: string } }): Promise<void> {
  let cases = 0
  const [began, before] = [performance.now(), used()]
  const content = await makeAtOnce(
    services,
    { ...asked, requesting: null, ways: usualWays },
    () => {},
    (read) => {
      cases = read
    },
  )
  const [took, after] = [performance.now() - began, used()]
  const each = (seconds: number) => `${((seconds * 1000) / cases).toFixed(2)} ms`
  const processor = (['own', 'database'] as const).map((of) => each(after[of] - before[of])).join(' + ')
  const { countedUntil: _, ...told } = content
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${cases} cases in ${(took / 1000).toFixed(1)} s, ${each(took / 1000)} each; processor ${processor} each, program and database; most memory ${most} MB; digest ${digestOf(told).slice(0, 12)}`,
  )
}
