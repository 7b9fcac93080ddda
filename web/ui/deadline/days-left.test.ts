import { expect, test } from 'vitest'
import { daysLeft, leftInWords, urgencyOf } from './days-left.ts'

test('counts plain days, over the change of the clocks and the year', () => {
  expect(daysLeft('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysLeft('2026-03-30', '2026-03-28')).toBe(2)
  expect(daysLeft('2027-01-01', '2026-12-31')).toBe(1)
  expect(daysLeft('2026-11-20', '2026-11-24')).toBe(-4)
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
