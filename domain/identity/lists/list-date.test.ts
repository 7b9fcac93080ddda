import { expect, test } from 'vitest'
import { orderOfDates, readListDate } from './list-date.ts'

test.each([
  ['1987-03-14', '1987-03-14'],
  ['19870314', '1987-03-14'],
  ['14.03.1987', '1987-03-14'],
  ['14/3/1987', '1987-03-14'],
  ['03/14/1987', '1987-03-14'],
  ['1987/03/14', '1987-03-14'],
  ['1987-03-14 00:00:00', '1987-03-14'],
  ['14 mart 1987', '1987-03-14'],
  ['March 14, 1987', '1987-03-14'],
  ['14 марта 1987', '1987-03-14'],
  ['1987-03', '1987-03'],
  ['1987', '1987'],
])('%s is read as %s', (text, date) => {
  expect(readListDate(text)).toEqual({ date, fault: null })
})

test.each([
  ['', null, null],
  ['unknown', null, 'not_understood'],
  ['12345', null, 'not_understood'],
  ['14.03.87', null, 'two_digit_year'],
  ['19450493', '1945-04-93', 'impossible'],
  ['31.02.1980', '1980-02-31', 'impossible'],
  ['29.02.2000', '2000-02-29', null],
  ['29.02.1900', '1900-02-29', 'impossible'],
])('%s gives %s with the fault %s', (text, date, fault) => {
  expect(readListDate(text)).toEqual({ date, fault })
})

test('a list tells by itself whether day or month comes first', () => {
  expect(orderOfDates(['04/05/1990', '13/05/1990'])).toBe('day_first')
  expect(orderOfDates(['04/05/1990', '05/13/1990'])).toBe('month_first')
  expect(orderOfDates(['13/05/1990', '05/13/1990'])).toBe('mixed')
  expect(orderOfDates(['1990-05-13', '04/05/1990'])).toBeNull()
  expect(readListDate('04/05/1990', 'month_first').date).toBe('1990-04-05')
  expect(readListDate('04/05/1990', 'day_first').date).toBe('1990-05-04')
})
