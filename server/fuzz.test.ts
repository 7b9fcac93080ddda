import { expect, test } from 'vitest'
import { fuzz } from './testing/fuzz/run.ts'

const requests = Number(process.env.RCMS_FUZZ_REQUESTS ?? 4_000)
const seed = Number(process.env.RCMS_FUZZ_SEED ?? 20_261_124)

test('whatever is sent, the answer is one of the contract, and no chain is touched by what was refused', async () => {
  const { findings, faults, statuses, operations, seconds } = await fuzz({ requests, seed })
  if (process.env.RCMS_FUZZ_REQUESTS)
    console.log(JSON.stringify({ requests, seed, operations, seconds, statuses, findings: findings.length }))
  expect(findings.slice(0, 20)).toEqual([])
  expect(faults).toEqual([])
  // Not only refusals: what is sent whole is often done.
  expect(statuses[200]).toBeGreaterThan(requests / 50)
  expect(statuses[422]).toBeGreaterThan(requests / 20)
}, 600_000)
