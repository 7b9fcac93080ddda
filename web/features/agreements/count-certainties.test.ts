import { expect, test } from 'vitest'
import { testPack } from '../../../domain/case/testing/pack.ts'
import { countCertainties } from './count-certainties.ts'

test('counts every rule of the pack once, by how sure it is', () => {
  const before = countCertainties(testPack)
  const [first, ...rest] = testPack.clocks
  const doubted = {
    ...testPack,
    clocks: [{ ...first!, provenance: { ...first!.provenance, certainty: 'unknown' as const } }, ...rest],
  }
  expect(before).toMatchObject({ assumed: 0, indirect: 0, unknown: 0 })
  expect(before.verified).toBeGreaterThan(testPack.clocks.length)
  expect(countCertainties(doubted)).toEqual({ ...before, verified: before.verified - 1, unknown: 1 })
})
