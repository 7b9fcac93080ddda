import { expect, test } from 'vitest'
import { withoutDirectionMarks } from './direction-marks.ts'

test('no mark of direction is kept, wherever in a body it stands', () => {
  const body = {
    departure: 'Frank\u202Etruf\u202C',
    persons: [{ name: '\u2067Rəşad\u2069 \u200Eoğlu' }],
    escorts: 2,
    note: null,
  }
  expect(withoutDirectionMarks(body)).toEqual({
    departure: 'Franktruf',
    persons: [{ name: 'Rəşad oğlu' }],
    escorts: 2,
    note: null,
  })
})

test('letters that need joiners, and letters of any script, stay', () => {
  const text = 'می\u200Cخواهم שלום 👨\u200D👩\u200D👧'
  expect(withoutDirectionMarks(text)).toBe(text)
})

test('a file in the body is left as it is', () => {
  const file = Buffer.from('\u202E')
  expect(withoutDirectionMarks({ file })).toEqual({ file })
})
