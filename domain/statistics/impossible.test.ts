import { expect, test } from 'vitest'
import { impossibleIn } from './impossible.ts'
import { measureOf } from './measures.ts'
import { readPeriod } from './period.ts'
import type { Question } from './tally.ts'

test.each([
  ['received', { month: ['2025-03', '2024-03'] }, null],
  ['received', { month: ['2024-03'] }, 'outside_period'],
  ['received', { quarter: ['2025-H1'] }, 'outside_period'],
  ['received', { year: ['moon'] }, 'outside_period'],
  ['pending', { month: ['2026-01'] }, 'outside_period'],
  ['minors_received', { age: ['35_and_over'] }, 'outside_measure'],
  ['minors_received', { age: ['35_and_over', 'under_14'] }, null],
  ['pending', { stage: ['accepted'] }, 'outside_measure'],
  ['refused_share', { basis: ['silence'] }, null],
  ['received', {}, null],
] as const)('%s, narrowed by %o, in 2025: %s', (code, only, why) => {
  expect(
    impossibleIn({
      measure: measureOf(code)!,
      period: readPeriod('2025')!,
      only: only as NonNullable<Question['only']>,
    }),
  ).toBe(why)
})
