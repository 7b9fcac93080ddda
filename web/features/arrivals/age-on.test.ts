import { expect, test } from 'vitest'
import { ageOn } from './age-on.ts'

test.each([
  ['2026-11-24', '2008-11-24', 18],
  ['2026-11-24', '2008-11-25', 17],
  ['2026-11-24', '2026-01-01', 0],
  ['2027-03-01', '2008-02-29', 19],
])('on %s whoever was born on %s is %i', (day, born, age) => {
  expect(ageOn(day, born)).toBe(age)
})

test('an age is not guessed', () => {
  expect(ageOn('2026-11-24', null)).toBeNull()
  expect(ageOn('2026-11-24', '1988')).toBeNull()
})
