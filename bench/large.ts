/**
 * Everything docs/performance.md says of large installations, one after another: fills what is not filled yet, measures, and
 * prints the tables. After npm start has built once.
 * node bench/large.ts [--cases 100000,1000000] [--folder /tmp] [--seconds 60]
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../server/platform/config/root.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    folder: { type: 'string', default: '/tmp' },
    seconds: { type: 'string', default: '60' },
  },
})
for (const cases of values.cases.split(',')) {
  const short = Number(cases) >= 1_000_000 ? `${Number(cases) / 1_000_000}m` : `${Number(cases) / 1000}k`
  const data = join(values.folder, `rcms-bench-${short}`)
  console.log(`\n## ${cases} cases\n`)
  if (!existsSync(data)) run('fill', '--cases', cases, '--data', data)
  run('mix', '--data', data, '--users', '10,50', '--seconds', values.seconds)
  run('mix', '--data', data, '--users', '10', '--seconds', values.seconds, '--pause', '0')
  run('bare', '--data', data)
}

function run(script: string, ...words: string[]): void {
  const { status } = spawnSync(process.execPath, [join(projectRoot, 'bench', `${script}.ts`), ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`bench/${script}.ts ended with ${status}`)
}
