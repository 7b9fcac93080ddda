/**
 * Ten thousand persons in a list of a million, by the command itself: `node bench/linkage-large.ts [--many 1000000 --few 10000]`.
 * The lists are look-alikes of the public ones (`linkage/febrl-like.ts`). Says the time, processor time, the most memory, and
 * what was found.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { heading, manyAndFew, row } from './linkage/febrl-like.ts'
import { isOne } from './linkage/measure.ts'

const { values } = parseArgs({
  options: { many: { type: 'string', default: '1000000' }, few: { type: 'string', default: '10000' } },
})
const folder = mkdtempSync(join(tmpdir(), 'rcms-large-'))
const [left, right, out] = ['few.csv', 'many.csv', 'pairs.csv'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
write()
const map = 'given_name=given_name,surname=surname,birth_date=date_of_birth,place=suburb+state'
const words = ['match', '--left', left, '--right', right, '--out', out, '--map', map]
const report = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write('memory ' + Math.round(maxRSS / 1024) + ' MB, processor time ' + Math.round((userCPUTime + systemCPUTime) / 1e6) + ' s\\n')
})`
/** As `scripts/run.mjs` starts every command. */
const flags = ['--max-semi-space-size=8', '--max-old-space-size=512']
const began = performance.now()
const run = spawnSync(
  process.execPath,
  [...flags, '--import', `data:text/javascript,${encodeURIComponent(report)}`, 'cli/main.ts', ...words],
  {
    encoding: 'utf8',
  },
)
console.log(run.stderr.trim())
const pairs = readFileSync(out, 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split(','))
const same = pairs.filter(([, , , band]) => band === 'same')
const right_ = same.filter(([a = '', b = '']) => isOne({ left: a, right: b })).length
const shown = pairs.filter(([a = '', b = '']) => isOne({ left: a, right: b })).length
console.log(
  `${((performance.now() - began) / 1000).toFixed(1)} s; same ${same.length}, right ${right_}; same or look right ${shown} of ${values.few}, shown ${pairs.length}`,
)
rmSync(folder, { recursive: true })

function write(): void {
  const [few, many] = [openSync(left, 'w'), openSync(right, 'w')]
  writeSync(few, `${heading}\n`)
  let lines = [heading]
  for (const { record, again } of manyAndFew(5, Number(values.many), Number(values.few))) {
    if (again) writeSync(few, `${row(again)}\n`)
    if (lines.push(row(record)) < 5000) continue
    writeSync(many, `${lines.join('\n')}\n`)
    lines = []
  }
  writeSync(many, `${lines.join('\n')}\n`)
  closeSync(few)
  closeSync(many)
}
