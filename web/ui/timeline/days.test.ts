import { expect, test } from 'vitest'
import { daysOf } from './days.ts'

test('entries stand under their day by the clock of the reader, in their order', () => {
  const at = (instant: string) => ({ at: instant })
  const entries = [at('2026-11-25T21:30:00Z'), at('2026-11-25T19:00:00Z'), at('2026-11-24T08:00:00Z')]
  // Four hours further east the first of them belongs to the next day.
  const east = (instant: string) => new Date(Date.parse(instant) + 4 * 3_600_000).toISOString().slice(0, 10)
  expect(daysOf(entries, east).map((one) => [one.day, one.entries.length])).toEqual([
    ['2026-11-26', 1],
    ['2026-11-25', 1],
    ['2026-11-24', 1],
  ])
  expect(daysOf(entries, (instant) => instant.slice(0, 10)).map((one) => one.entries.length)).toEqual([2, 1])
  expect(daysOf([], east)).toEqual([])
})
