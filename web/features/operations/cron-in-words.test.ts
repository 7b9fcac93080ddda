import { expect, test } from 'vitest'
import { cronInWords } from './cron-in-words.ts'

const t = (id: string, values: object = {}) => [id.replace('operations.cron.', ''), ...Object.values(values)].join(' ')

test.each([
  ['* * * * *', 'minute'],
  ['17 * * * *', 'hour 17'],
  ['41 2 * * *', 'day 02:41'],
  ['*/10 0-4 * * *', 'window 10 00:00 05:00'],
  ['0 3 * * 1', '0 3 * * 1'],
])('%s is said as %s', (cron, words) => {
  expect(cronInWords(cron, t)).toBe(words)
})
