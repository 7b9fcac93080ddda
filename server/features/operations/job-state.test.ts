import { expect, test } from 'vitest'
import { jobState, longestGap } from './job-state.ts'

const minute = 60_000
const now = new Date('2026-11-24T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * minute)
const started = ago(7 * 24 * 60)

test.each([
  ['* * * * *', 1],
  ['*/10 * * * *', 10],
  ['17 * * * *', 60],
  ['23 1 * * *', 24 * 60],
  ['*/10 0-4 * * *', 24 * 60],
])('%s leaves at most %d minutes between two turns', (cron, minutes) => {
  expect(longestGap(cron)).toBe(minutes * minute)
})

test.each([
  ['* * * * *', 1, 1, null, 'well'],
  ['* * * * *', 12, 12, null, 'overdue'],
  ['* * * * *', 1, 30, 1, 'failed'],
  ['* * * * *', 1, 1, 30, 'well'],
  ['17 * * * *', 74, 74, null, 'well'],
  ['17 * * * *', 76, 76, null, 'overdue'],
  ['23 1 * * *', 29 * 60, 29 * 60, null, 'well'],
  ['23 1 * * *', 31 * 60, 31 * 60, null, 'overdue'],
] as const)('%s, begun %d, succeeded %d and failed %s minutes ago, is %s', (cron, began, succeeded, failed, state) => {
  const turns = {
    ...{ cron, beganAt: ago(began), succeededAt: ago(succeeded) },
    failedAt: failed === null ? null : ago(failed),
  }
  expect(jobState(turns, started, now)).toBe(state)
})

test('a job that never had a turn is given its time from the start of the process', () => {
  const never = { cron: '* * * * *', beganAt: null, succeededAt: null, failedAt: null }
  expect(jobState(never, ago(5), now)).toBe('not_yet')
  expect(jobState(never, ago(15), now)).toBe('overdue')
  // Nobody was there to take the turns while nothing ran.
  expect(jobState({ ...never, beganAt: ago(600), succeededAt: ago(600) }, ago(5), now)).toBe('well')
})
