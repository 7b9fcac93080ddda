import { expect, test } from 'vitest'
import { runChaos } from './run.ts'

/** Two of the cycles of `npm run chaos`. */
test('whatever is killed while officials write, what they were told is there, once and whole', async () => {
  const cycles = await runChaos({ cycles: 2, seed: 'npm test' }, () => {})
  expect(cycles.map(({ wrongs }) => wrongs)).toEqual([[], []])
  const last = cycles.at(-1)!
  expect(last.acknowledged).toBeGreaterThan(5)
  expect(last.repeated).toBeGreaterThan(0)
}, 300_000)
