import { expect, test } from 'vitest'
import { areSerials, orderOfDates, readListDate } from './list-date.ts'

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
  ['14.03.1987 г.', '1987-03-14'],
  ['14 марта 1987 года', '1987-03-14'],
  ['14 mart 1987-ci il', '1987-03-14'],
  ['14.03.1987-ci il', '1987-03-14'],
  ['1987 03 14', '1987-03-14'],
  ['14.III.1987', '1987-03-14'],
  ['14 xii 1987', '1987-12-14'],
  ['03.1987', '1987-03'],
  ['xx.03.1987', '1987-03'],
  ['??/??/1987', '1987'],
  ['00.03.1987', '1987-03'],
  ['۱۴/۰۳/۱۹۸۷', '1987-03-14'],
  ['١٤-٠٣-١٩٨٧', '1987-03-14'],
  ['১৪.০৩.১৯৮৭', '1987-03-14'],
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

test('numbers of days are dates only where a whole column has them', () => {
  expect(areSerials(['31850', '', '31851'])).toBe(true)
  expect(areSerials(['31850', '14.03.1987'])).toBe(false)
  expect(areSerials(['1987'])).toBe(false)
  expect(areSerials([''])).toBe(false)
  expect(readListDate('31850', 'serial')).toEqual({ date: '1987-03-14', fault: null })
  expect(readListDate('14.03.1987', 'serial')).toEqual({ date: null, fault: 'not_understood' })
  expect(readListDate('31850')).toEqual({ date: null, fault: 'not_understood' })
  expect(readListDate('14.XIII.1987').fault).toBe('not_understood')
})

test('a list tells by itself whether day or month comes first', () => {
  expect(orderOfDates(['04/05/1990', '13/05/1990'])).toBe('day_first')
  expect(orderOfDates(['04/05/1990', '05/13/1990'])).toBe('month_first')
  expect(orderOfDates(['13/05/1990', '05/13/1990'])).toBe('mixed')
  expect(orderOfDates(['1990-05-13', '04/05/1990'])).toBeNull()
  expect(readListDate('04/05/1990', 'month_first').date).toBe('1990-04-05')
  expect(readListDate('04/05/1990', 'day_first').date).toBe('1990-05-04')
})
