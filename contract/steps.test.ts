import { expect, test } from 'vitest'
import type { TimelineEntry } from './cases.ts'
import { gapBetween, stepsOf } from './steps.ts'

function entry(type: TimelineEntry['type'], over: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    stream: 'shared',
    seq: 1,
    type,
    recordedAt: '2026-11-02T07:25:00.000Z',
    effectiveAt: '2026-11-02T07:25:00.000Z',
    actor: 'An Official',
    authority: 'one',
    personId: null,
    data: {},
    text: null,
    isNew: false,
    ...over,
  }
}

test('what one hand did at one moment for several persons is one step', () => {
  const given = (purpose: string, personId: string) => entry('attestation_given', { personId, data: { purpose } })
  const steps = stepsOf([
    given('application', 'a'),
    given('application', 'b'),
    given('transfer', 'a'),
    entry('message_sent'),
    entry('message_sent'),
    entry('attestation_given', { authority: 'two', data: { purpose: 'transfer' } }),
  ])
  expect(steps.map((step) => step.entries.length)).toEqual([2, 1, 1, 1, 1])
})

test('the time between two steps is told in the unit that fits', () => {
  expect(gapBetween('2026-11-02T07:00:00Z', '2026-11-02T07:00:40Z')).toBeNull()
  expect(gapBetween('2026-11-02T07:00:00Z', '2026-11-02T07:59:00Z')).toEqual({ unit: 'minutes', count: 59 })
  expect(gapBetween('2026-11-02T07:00:00Z', '2026-11-03T06:59:00Z')).toEqual({ unit: 'hours', count: 23 })
  expect(gapBetween('2026-11-02T07:00:00Z', '2026-11-04T06:59:00Z')).toEqual({ unit: 'days', count: 2 })
  expect(gapBetween('2026-11-02T07:00:00Z', '2026-11-09T06:00:00Z')).toEqual({ unit: 'days', count: 7 })
  expect(gapBetween('2026-11-03T07:00:00Z', '2026-11-02T07:00:00Z')).toBeNull()
})
