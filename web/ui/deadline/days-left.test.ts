import { expect, test } from 'vitest'
import { daysBetween, leftInWords, urgencyOf } from './days-left.ts'
import { daysToShow } from './deadline-view.ts'

test('counts plain days, over the change of the clocks and the year', () => {
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
  expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
})

test('counts down to the earlier reading first, then to the later', () => {
  const clock = { due: '2026-03-31', remindOn: '2026-03-28' }
  expect(daysToShow({ ...clock, daysLeft: 5 })).toBe(2)
  expect(daysToShow({ ...clock, daysLeft: 3 })).toBe(0)
  expect(daysToShow({ ...clock, daysLeft: 2 })).toBe(2)
  expect(daysToShow({ ...clock, daysLeft: -1 })).toBe(-1)
})

test('urgency has words of its own for each step', () => {
  const t = (id: string, values?: Record<string, string | number>) => `${id} ${values?.days ?? ''}`.trim()
  expect([-2, 0, 1, 3, 4].map(urgencyOf)).toEqual(['passed', 'today', 'soon', 'soon', 'calm'])
  expect([-2, 0, 1, 3].map((days) => leftInWords(t, days))).toEqual([
    'ui.deadline.passed 2',
    'ui.deadline.today',
    'ui.deadline.tomorrow',
    'ui.deadline.left 3',
  ])
})
