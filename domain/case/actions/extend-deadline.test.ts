import { describe, expect, test } from 'vitest'
import { runningClocks } from '../clocks.ts'
import { nextSettlement } from '../next-settlement.ts'
import { principal } from '../testing/application.ts'
import { approve, extend, propose, refusing } from '../testing/commands.ts'
import { days, only, types } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'

/** Fifteen days from Friday 13 March end on Saturday 28 March, or on Monday 30 March; thirty on Sunday 12 or Monday 13 April. */
describe('an extension of the time for the reply', () => {
  test('is shared, with its reason beside it, and carries the deadline to the day that was asked for', () => {
    const story = begin()
    const recorded = story.does('desk', extend('2026-04-08'), days.proposed)
    expect(only(recorded, 'deadline_extended')).toEqual({
      ...{ clock: 'reply', from: '2026-03-13', until: '2026-04-08', extendedOn: '2026-03-17' },
    })
    expect(recorded[0]).toMatchObject({ event: { stream: 'shared' }, parts: [{ part: 'reason', section: 'file' }] })
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-04-08', remindOn: '2026-04-08' }])
    expect(nextSettlement(story.file, story.rules)).toBe('2026-04-09')
  })

  test('lets silence bite when the longer period is over, and a refusal win until then', () => {
    const silent = begin()
    silent.does('desk', extend('2026-04-08'), days.proposed)
    expect(silent.sweep('2026-04-08T19:59:59Z')).toEqual([])
    expect(types(silent.sweep('2026-04-08T20:00:00Z'))).toEqual(['consent_deemed'])
    const story = begin()
    story.does('desk', extend('2026-04-08'), days.proposed)
    story.does('desk', propose(...refusing(principal)), days.replied)
    story.does('chief', approve(story.file.proposal!.proposalId), '2026-04-08T19:59:59Z')
    expect(story.file.persons[0]?.reply).toMatchObject({ outcome: 'refused', on: '2026-04-08' })
  })

  test('has two dates where the longest period has', () => {
    const story = begin()
    story.does('desk', extend('2026-04-13'), days.proposed)
    expect(runningClocks(story.file, story.rules)).toMatchObject([
      { due: '2026-04-13', remindOn: '2026-04-12', alternative: '2026-04-12' },
    ])
  })

  test('goes to a later day within the longest period, and says which that is', () => {
    const story = begin()
    expect(story.refused('desk', extend('2026-03-30'), days.proposed).fields).toEqual([
      { path: 'until', code: 'not_later', values: { due: '2026-03-30' } },
    ])
    expect(story.refused('desk', extend('2026-04-14'), days.proposed).fields).toEqual([
      { path: 'until', code: 'after_longest', values: { due: '2026-04-13' } },
    ])
  })

  test('is asked for by the side the pack names, so often, and before the period is over', () => {
    const story = begin()
    expect(story.refused('centre', extend('2026-04-08'), days.proposed).code).toBe('not_your_action')
    expect(story.does('desk', extend('2026-04-01'), '2026-03-30T19:59:59Z')).toHaveLength(1)
    expect(story.refused('desk', extend('2026-04-08'), '2026-04-01T08:00:00Z')).toEqual({
      ...{ code: 'extended_already', values: { times: 1 } },
    })
    expect(begin().refused('desk', extend('2026-04-08'), '2026-03-30T20:00:00Z').code).toBe('not_in_this_stage')
  })
})

describe('an extension by a rule that nobody confirmed', () => {
  test('holds back the silence outside practice, and the reminder comes on the date without it', () => {
    const story = begin({ unconfirmedRulesApply: false })
    const [reply] = story.rules.agreement.clocks
    const assumed = { certainty: 'assumed', source: 'tests' } as const
    const clocks = story.rules.agreement.clocks.map((clock) =>
      clock === reply ? { ...clock, extension: { ...clock.extension!, provenance: assumed } } : clock,
    )
    story.does('desk', extend('2026-04-08'), days.proposed)
    const rules = { ...story.rules, agreement: { ...story.rules.agreement, clocks } }
    expect(runningClocks(story.file, rules)).toMatchObject([{ due: '2026-04-08', remindOn: '2026-03-28' }])
    expect(nextSettlement(story.file, rules)).toBe('2026-04-09')
  })
})
