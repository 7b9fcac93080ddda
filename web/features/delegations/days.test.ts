import { expect, test } from 'vitest'
import { addDays, dayIn, dayStart, mondayOf } from './days.ts'

test.each([
  ['2026-11-24', 'Asia/Baku', '2026-11-23T20:00:00.000Z'],
  ['2026-11-24', 'Europe/Berlin', '2026-11-23T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  // The clocks change in the night before and in the night after.
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
])('%s begins in %s at %s', (day, zone, moment) => {
  expect(dayStart(day, zone)).toBe(moment)
  expect(dayIn(moment, zone)).toBe(day)
  expect(dayIn(new Date(Date.parse(moment) - 1), zone)).toBe(addDays(day, -1))
})

test('a week begins on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29'].map(mondayOf)).toEqual([
    '2026-11-16',
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
  ])
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
})
