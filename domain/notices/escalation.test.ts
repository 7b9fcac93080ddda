import { expect, test } from 'vitest'
import { type RunningClock, runningClocks } from '../case/clocks.ts'
import { testPack } from '../case/testing/pack.ts'
import { begin } from '../case/testing/story.ts'
import { escalatesAt } from './escalation.ts'

const replyOf = (amount?: number): RunningClock => {
  const clocks = testPack.clocks.map((clock) =>
    clock.id === 'reply' && amount ? { ...clock, period: { amount, unit: 'hours' as const } } : clock,
  )
  const { file, rules } = begin({ agreement: { ...testPack, clocks } })
  return runningClocks(file, rules).find(({ rule }) => rule.id === 'reply')!
}

// By one reading until the end of Saturday 28 March in Baku, by the other until the end of Monday the 30th.
test.each([
  ['halves the way to the earlier reading', '2026-03-16T20:00:00.000Z', '2026-03-22T20:00:00.000Z'],
  [
    'halves the way to the later one, when the earlier has passed',
    '2026-03-29T20:00:00.000Z',
    '2026-03-30T08:00:00.000Z',
  ],
  ['is at once when both have', '2026-04-02T08:00:00.000Z', '2026-04-02T08:00:00.000Z'],
])('half the time left %s', (_what, proposed, half) => {
  expect(escalatesAt(proposed, replyOf())).toBe(half)
})

test('of a period in hours it is counted to its last moment', () => {
  // Received on Friday at 12:00 in Baku: 48 hours end on Sunday at 13:00 there.
  expect(escalatesAt('2026-03-14T09:00:00.000Z', replyOf(48))).toBe('2026-03-14T21:00:00.000Z')
})
