import { expect, test } from 'vitest'
import { readTypedDate, typedForm } from './typed-date.ts'

test.each(['24.11.2026', '24/11/2026', ' 24 11 2026 ', '24112026', '2026-11-24', '24. 11. 2026', '24-11-2026'])(
  '%s is 24 November 2026',
  (typed) => expect(readTypedDate(typed)).toBe('2026-11-24'),
)

test('single digits are understood', () => expect(readTypedDate('1.2.1987')).toBe('1987-02-01'))

test.each(['', '24.11', '24.11.26', '31.02.2026', '29.02.2026', '00.01.2026', '11.24.2026', '24 November', '1.1.0026'])(
  '%s is no date',
  (typed) => expect(readTypedDate(typed)).toBeNull(),
)

test('what is shown can be read again', () => {
  expect(typedForm('2024-02-29')).toBe('29.02.2024')
  expect(readTypedDate(typedForm('2024-02-29'))).toBe('2024-02-29')
  expect(typedForm(null)).toBe('')
})
