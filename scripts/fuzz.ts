import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../server/platform/config/root.ts'

// node scripts/fuzz.ts --requests 10000 --seed 7: broken and whole requests for every operation, each answer judged by the contract.

const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } })
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'integration', 'server/fuzz.test.ts'], {
  cwd: projectRoot,
  stdio: 'inherit',
  env: {
    ...process.env,
    RCMS_FUZZ_REQUESTS: values.requests ?? '10000',
    RCMS_FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000),
  },
})
process.exitCode = status ?? 1
