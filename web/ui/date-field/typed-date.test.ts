import { expect, test } from 'vitest'
import { readTypedDate, typedForm } from './typed-date.ts'

const read = (text: string, past = false) => readTypedDate(text, 2026, past)

test.each([
  '24.11.2026',
  '24/11/2026',
  ' 24 11 2026 ',
  '24112026',
  '2026-11-24',
  '24. 11. 2026',
  '24-11-2026',
  '24.11.26',
])('%s is 24 November 2026', (typed) => expect(read(typed)).toBe('2026-11-24'))

test.each(['14031990', '14.3.1990', '14.3.90', '140390', '14/03/90', '14 3 90'])('%s is 14 March 1990', (typed) =>
  expect(read(typed)).toBe('1990-03-14'),
)

test('single digits are understood', () => expect(read('1.2.1987')).toBe('1987-02-01'))

test('the century of a short year: a document may expire in years to come, nobody is born then', () => {
  expect(read('1.2.36')).toBe('2036-02-01')
  expect(read('1.2.47')).toBe('1947-02-01')
  expect(read('1.2.36', true)).toBe('1936-02-01')
  expect(read('1.2.26', true)).toBe('2026-02-01')
})

test.each(['', '24.11', '24.11.6', '31.02.2026', '29.02.2026', '00.01.2026', '11.24.2026', '24 November', '1.1.0026'])(
  '%s is no date',
  (typed) => expect(read(typed)).toBeNull(),
)

test('what is shown can be read again', () => {
  expect(typedForm('2024-02-29')).toBe('29.02.2024')
  expect(read(typedForm('2024-02-29'))).toBe('2024-02-29')
  expect(typedForm(null)).toBe('')
})
