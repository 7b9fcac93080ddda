import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitBefore } from './backoff.ts'

test('waits longer after each failure, never more than a minute, and not always equally long', () => {
  expect([0, 1, 2, 3].map((failures) => waitBefore(failures, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(waitBefore(3, 0)).toBe(4000)
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = waitBefore(failures, chance)
      expect(wait).toBeGreaterThanOrEqual(500)
      expect(wait).toBeLessThanOrEqual(60_000)
    }),
  )
})
