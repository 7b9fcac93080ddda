import { type MrzFormat, mrzFormats } from '../domain/identity/mrz/layout.ts'
import { readFile } from '../server/platform/mrz/read-file.ts'
import { type Condition, conditions, specimen } from '../server/platform/mrz/testing/specimens.ts'
import { courierPrime } from '../server/platform/mrz/types/courier-prime.ts'
import { cousine } from '../server/platform/mrz/types/cousine.ts'
import { dejavuSansMono } from '../server/platform/mrz/types/dejavu-sans-mono.ts'

// How well machine-readable zones are read from pictures: node bench/mrz-reader.ts [specimens of each format and condition] [type]

interface Tally {
  specimens: number
  exact: number
  /** Accepted as valid although a sign is wrong. */
  wrongButValid: number
  /** Of those the ones in which nothing of the name was pointed out as unsure. */
  silent: number
  notRead: number
  signs: number
  wrongSigns: number
  milliseconds: number[]
}

const count = Number(process.argv[2] ?? 40)
const today = '2026-03-13'
const others = { dejavu: dejavuSansMono, cousine, courier: courierPrime } as const
const type = Object.entries(others).find(([name]) => name === process.argv[3])?.[1]
console.log(
  'Condition | specimens | every sign right | signs right | not read | wrong yet valid | of these without a remark | median ms',
)
for (const condition of conditions) {
  const tally: Tally = {
    specimens: 0,
    exact: 0,
    wrongButValid: 0,
    silent: 0,
    notRead: 0,
    signs: 0,
    wrongSigns: 0,
    milliseconds: [],
  }
  for (const format of mrzFormats)
    for (let seed = 0; seed < count; seed++) await readOne(format, condition, 1000 + seed, tally)
  const { specimens, exact, signs, wrongSigns, notRead, wrongButValid, silent, milliseconds } = tally
  const median = milliseconds.sort((a, b) => a - b)[milliseconds.length >> 1] ?? 0
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(2)} %`
  console.log(
    [
      condition,
      specimens,
      `${exact} (${share(exact, specimens)})`,
      share(signs - wrongSigns, signs),
      notRead,
      wrongButValid,
      silent,
      Math.round(median),
    ].join(' | '),
  )
}

async function readOne(format: MrzFormat, condition: Condition, seed: number, tally: Tally): Promise<void> {
  const { lines, picture } = await specimen(format, condition, seed, type)
  const begun = process.cpuUsage()
  const read = await readFile(picture, condition === 'clean' ? 'png' : 'jpeg', today)
  const used = process.cpuUsage(begun)
  tally.milliseconds.push((used.user + used.system) / 1000)
  tally.specimens++
  const written = lines.join('')
  tally.signs += written.length
  const zone = 'zones' in read ? read.zones[0] : undefined
  const found = zone?.result.lines.join('') ?? ''
  const wrong =
    found.length === written.length ? [...written].filter((sign, at) => sign !== found[at]).length : written.length
  tally.wrongSigns += wrong
  if (wrong === 0) tally.exact++
  if (!zone) tally.notRead++
  if (zone?.result.valid && wrong > 0) {
    tally.wrongButValid++
    if (zone.unsure.length === 0) tally.silent++
    if (process.argv.includes('--show'))
      console.log(`${format} ${seed}\n${lines.join('\n')}\n${zone.result.lines.join('\n')}`)
  }
}
