import { expect, test } from 'vitest'
import { readTime } from './read-time.ts'

test.each([
  ['22:05', '22:05'],
  ['9.05', '09:05'],
  ['2205', '22:05'],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
])('the time %s is read as %s', (typed, read) => {
  expect(readTime(typed)).toBe(read)
})
