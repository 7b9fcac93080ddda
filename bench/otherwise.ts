/**
 * How long it takes to say which open cases another version of an agreement would have treated otherwise, asked of a filled
 * installation: a version with a shorter time for the reply, so that the way of every case is replayed. Where the
 * installation has fewer open cases than asked for, all are read and replayed again until there were so many.
 * node bench/otherwise.ts --data /tmp/rcms-bench-100k [--agreement eu-azerbaijan] [--cases 10000]
 */
import { parseArgs } from 'node:util'
import { openCasesOtherwise } from '../server/features/agreements/open-cases-otherwise.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    agreement: { type: 'string', default: 'eu-azerbaijan' },
    cases: { type: 'string', default: '10000' },
  },
})
if (!values.data) throw new Error('Say where: --data FOLDER')
const embedded = await startEmbedded({ dataDir: values.data, settings: { shared_buffers: '1GB' } })
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: values.data }))
  try {
    const after = structuredClone(services.agreements.current.get(values.agreement)!.pack)
    for (const { period, effect } of after.clocks) if (period && effect === 'deemed_consent') period.amount -= 1
    console.log(`${machine()}\n`)
    const began = performance.now()
    let otherwise = 0
    let open = 0
    let passes = 0
    for (; open < Number(values.cases); passes++) open += await openCasesOtherwise(services, after, () => otherwise++)
    const seconds = (performance.now() - began) / 1000
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
    console.log(
      `${open} open cases (${passes} passes) in ${seconds.toFixed(1)} s, ${otherwise} of them otherwise; ${memory} MB at the end`,
    )
  } finally {
    await close()
  }
} finally {
  await embedded.stop()
}
