import { describe, expect, test } from 'vitest'
import { runningClocks } from '../clocks.ts'
import { decree, move } from '../testing/commands.ts'
import { accepted, days, only, types } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'

describe('force majeure', () => {
  test('moves a deadline to the day stated, by an act that both sides read', () => {
    const story = begin()
    const recorded = story.does('centre', move('2026-04-10'), days.proposed)
    expect(only(recorded, 'deadline_moved')).toEqual({
      ...{ clock: 'reply', from: '2026-03-13', ground: 'force_majeure', to: '2026-04-10', movedOn: '2026-03-17' },
    })
    expect(recorded[0]).toMatchObject({ event: { stream: 'shared' }, parts: [{ part: 'reason' }] })
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-04-10', alternative: null }])
    expect(story.sweep('2026-04-10T19:59:59Z')).toEqual([])
    expect(types(story.sweep('2026-04-10T20:00:00Z'))).toEqual(['consent_deemed'])
  })

  test('moves it to a later day only', () => {
    expect(begin().refused('desk', move('2026-03-30'), days.proposed).fields).toEqual([
      { path: 'to', code: 'not_later', values: { due: '2026-03-30' } },
    ])
  })
})

describe('days of rest that were decreed late', () => {
  test('move a deadline by as much as they change it, and leave the reminder where they do not', () => {
    const story = begin()
    const recorded = story.does('desk', decree({ from: '2026-03-30', to: '2026-03-31' }), days.proposed)
    expect(only(recorded, 'deadline_moved')).toMatchObject({
      ...{ ground: 'decreed_holiday', to: '2026-04-01', days: { from: '2026-03-30', to: '2026-03-31' } },
    })
    // Strictly read the fifteen days end on Saturday 28 March, whatever rests afterwards.
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-04-01', remindOn: '2026-03-28' }])
  })

  test('may come one after the other', () => {
    const story = begin()
    story.does('desk', decree({ from: '2026-03-30', to: '2026-03-30' }), days.proposed)
    story.does('desk', decree({ from: '2026-03-31', to: '2026-04-01' }), days.replied)
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-04-02' }])
  })

  test.each([
    [{ from: '2026-03-31', to: '2026-03-30' }, 'dates_in_order'],
    [{ from: '2026-03-18', to: '2026-03-18' }, 'moves_nothing'],
    [{ from: '2027-12-31', to: '2028-01-02' }, 'not_in_calendar'],
    [{ from: '2026-03-30', to: '2026-09-30' }, 'not_in_calendar'],
  ])('are refused as %j: %s', (span, code) => {
    expect(begin().refused('desk', decree(span), days.proposed).fields).toMatchObject([{ path: 'days', code }])
  })
})

describe('the past', () => {
  test('is not rewritten: what a clock brought about stays, and nothing moves it any more', () => {
    const story = begin()
    story.sweep('2026-03-30T20:00:00Z')
    expect(story.file.persons[0]?.reply).toMatchObject({ basis: 'silence' })
    expect(story.refused('desk', move('2026-05-01'), '2026-03-30T20:00:00Z').code).toBe('deadline_not_running')
    // The same at the very moment of midnight, when nobody has swept yet.
    expect(begin().refused('desk', move('2026-05-01'), '2026-03-30T20:00:00Z').code).toBe('deadline_not_running')
  })

  test('is not rewritten where nothing followed either', () => {
    const late = accepted()
    const refusal = late.refused('centre', move('2026-09-01', '2026-03-18', 'transfer'), '2026-06-19T08:00:00Z')
    expect(refusal).toEqual({ code: 'deadline_passed', values: { due: '2026-06-18' } })
  })
})
