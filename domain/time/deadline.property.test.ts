import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { differences } from './testing/compare.ts'

const run = promisify(execFile)

/** Periods asked of each machine; together a hundred thousand in every run. */
const each = 33_400

/** A machine whose own clock stands in a zone: its offset in July in minutes, and every difference it found. */
async function machineIn(zone: string, seed: number): Promise<{ offset: number; found: string[] }> {
  const compare = JSON.stringify(pathToFileURL(`${import.meta.dirname}/testing/compare.ts`).href)
  const program = `
    import { differences } from ${compare}
    const found = differences(${each}, ${seed})
    console.log(JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), found: found.slice(0, 5) }))`
  const env = { ...process.env, TZ: zone }
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { env })
  return JSON.parse(stdout)
}

test('100,200 periods agree with somebody who walks from day to day, on machines in three time zones', async () => {
  // Other questions in every run; a difference names the seed that asks it again.
  const seed = Date.now() >>> 0
  const zones = ['UTC', 'Asia/Baku', 'America/New_York']
  const machines = await Promise.all(zones.map((zone, index) => machineIn(zone, seed + index)))
  expect(machines).toEqual([
    { offset: 0, found: [] },
    { offset: -240, found: [] },
    { offset: 240, found: [] },
  ])
}, 60_000)

test('the same seed asks the same again', () => {
  expect(differences(400, 7)).toEqual(differences(400, 7))
})
