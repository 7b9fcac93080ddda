import { parseArgs } from 'node:util'
import { runChaos } from './run.ts'

/** `node scripts/chaos.ts --cycles 100 [--seed …]`; a failure is repeated by its seed as closely as timing lets it. */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '100' }, seed: { type: 'string' } } })
const seed = values.seed ?? String(Date.now())
const patience = 10_000
console.log(`seed ${seed}`)
const cycles = await runChaos({ cycles: Number(values.cycles), seed }, (cycle) => {
  const { number, kill, readyAfter, acknowledged, repeated } = cycle
  console.log(
    `${number}: killed the ${kill}, ready after ${(readyAfter / 1000).toFixed(2)} s; so far ${acknowledged} acknowledged, ${repeated} sent again`,
  )
  for (const wrong of cycle.wrongs) console.log(`   ${wrong}`)
})
const times = cycles.map(({ readyAfter }) => readyAfter).sort((a, b) => a - b)
const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
const wrong = cycles.reduce((sum, cycle) => sum + cycle.wrongs.length, 0)
const late = times.filter((time) => time > patience).length
console.log(
  `${cycles.length} cycles, ${cycles.at(-1)?.acknowledged ?? 0} acknowledged, ${wrong} wrong; ready after ${(median / 1000).toFixed(2)} s (median), ${(slowest / 1000).toFixed(2)} s (slowest)`,
)
process.exitCode = wrong + late === 0 ? 0 : 1
