import { expect, test } from 'vitest'
import { systemRandom } from './encryption/random.ts'
import { createIds, firstIdOf } from './ids.ts'

test('identifiers sort as they were given out, within a millisecond and across', () => {
  let moment = Date.parse('2026-11-24T08:00:00Z')
  const next = createIds(() => new Date(moment), systemRandom)
  const given: string[] = []
  for (let index = 0; index < 500; index++) {
    if (index % 100 === 0) moment += 1
    given.push(next())
  }
  expect([...given].sort()).toEqual(given)
  expect(new Set(given).size).toBe(given.length)
  expect(given[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('the first identifier of a moment lies before every other of that moment, and after all earlier ones', () => {
  const moment = new Date('2026-11-24T08:00:00.123Z')
  const at = (offset: number) => createIds(() => new Date(moment.getTime() + offset), systemRandom)()
  for (let round = 0; round < 50; round++) {
    expect(firstIdOf(moment) <= at(0)).toBe(true)
    expect(firstIdOf(moment) > at(-1)).toBe(true)
  }
})
