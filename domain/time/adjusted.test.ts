import { describe, expect, it } from 'vitest'
import type { Adjustments } from './adjusted.ts'
import { compileCalendar } from './calendar.ts'
import { computeDeadline, type Period, regulation1182 } from './deadline.ts'
import { coversSpan, withDecreedRest } from './decreed.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

const calendar = compileCalendar({ ...inventedDefinition, days: [] })
const strict = { ...regulation1182, rollToWorkingDay: false }
const days = (amount: number): Period => ({ amount, unit: 'calendar_days' })

/** Counted from Monday 6 April 2026. */
const ask = (
  period: Period,
  adjusted?: Adjustments,
  more: { profile?: typeof strict; alternative?: typeof strict } = {},
) => computeDeadline({ period, from: '2026-04-06', calendar, profile: regulation1182, ...more, adjusted })
const stood = (from: string, to: string, mode: 'calendar_days' | 'working_days' | 'anew' = 'calendar_days') => ({
  standstill: { mode, spans: [{ from, to }] },
})

describe('days on which an obstacle stood', () => {
  it('are not counted, and made up for at the end', () => {
    expect(ask(days(10)).due).toBe('2026-04-16')
    expect(ask(days(10), stood('2026-04-08', '2026-04-09')).due).toBe('2026-04-20')
    expect(ask(days(10), stood('2026-04-08', '2026-04-09'), { profile: strict }).due).toBe('2026-04-18')
    expect(ask({ amount: 1, unit: 'months' }, stood('2026-04-20', '2026-05-03')).due).toBe('2026-05-20')
  })

  it('count in working days, where working days are counted or the rule adds working days', () => {
    const weekend = stood('2026-04-10', '2026-04-13')
    expect(ask({ amount: 5, unit: 'working_days' }).due).toBe('2026-04-13')
    expect(ask({ amount: 5, unit: 'working_days' }, weekend).due).toBe('2026-04-15')
    expect(ask(days(10), stood('2026-04-10', '2026-04-13', 'working_days')).due).toBe('2026-04-20')
  })

  it('do nothing outside the period, and no period ends on one', () => {
    expect(ask(days(10), stood('2026-04-01', '2026-04-06')).due).toBe('2026-04-16')
    expect(ask(days(10), stood('2026-04-17', '2026-04-30')).due).toBe('2026-04-16')
    // Ten days end on the Thursday; an obstacle from that day on leaves one day to act after it.
    expect(ask(days(10), stood('2026-04-16', '2026-04-22')).due).toBe('2026-04-23')
  })

  it('let the period count anew, where the rule says so', () => {
    expect(ask(days(10), stood('2026-04-15', '2026-04-21', 'anew')).due).toBe('2026-05-01')
    expect(ask(days(10), stood('2026-04-20', '2026-04-21', 'anew')).due).toBe('2026-04-16')
    const twice = {
      standstill: {
        mode: 'anew' as const,
        spans: [
          { from: '2026-04-20', to: '2026-04-22' },
          { from: '2026-04-10', to: '2026-04-13' },
        ],
      },
    }
    expect(ask(days(10), twice).due).toBe('2026-05-04')
  })
})

describe('an extension', () => {
  const to = (until: string) => ({ extension: { until, upTo: days(60), on: '2026-05-04' } })

  it('reaches to the day that was asked for', () => {
    expect(ask(days(30), to('2026-05-20'))).toMatchObject({
      due: '2026-05-20',
      alternative: null,
      remindOn: '2026-05-20',
    })
  })

  it('never goes beyond the longest period from the same start, nor brings a date forward', () => {
    expect(ask(days(30), to('2026-09-01')).due).toBe('2026-06-05')
    expect(ask(days(30), to('2026-04-10')).due).toBe('2026-05-06')
    expect(
      ask(
        { amount: 1, unit: 'hours' },
        { extension: { until: '2026-04-30', upTo: { amount: 48, unit: 'hours' }, on: '2026-04-07' } },
      ),
    ).toMatchObject({ due: '2026-04-08', endsAt: '2026-04-08T20:00:00.000Z' })
  })

  it('has two dates where the longest period has', () => {
    // Sixty-one days end on Saturday 6 June.
    const whole = { extension: { until: '2026-09-01', upTo: days(61), on: '2026-05-04' } }
    expect(ask(days(30), whole, { alternative: strict })).toMatchObject({ due: '2026-06-08', remindOn: '2026-06-06' })
  })
})

describe('a date that was moved', () => {
  const moves = (...dates: string[]) => ({
    moves: dates.map((to) => ({ to, on: '2026-04-07' })),
  })

  it('is the latest of those named, never an earlier one', () => {
    expect(ask(days(10), moves('2026-04-24', '2026-04-20')).due).toBe('2026-04-24')
    expect(ask(days(10), moves('2026-04-10')).due).toBe('2026-04-16')
  })

  it('lasts the whole day, also where hours were counted', () => {
    expect(ask({ amount: 5, unit: 'hours' }, moves('2026-04-24'))).toMatchObject({ due: '2026-04-24', endsAt: null })
  })

  it('bites later and is reminded of as before, where the rule is not confirmed', () => {
    const question = { period: days(10), from: '2026-04-06', calendar, profile: regulation1182 }
    expect(computeDeadline({ ...question, adjusted: moves('2026-04-24'), confirmed: { calendar } })).toMatchObject({
      due: '2026-04-24',
      remindOn: '2026-04-16',
    })
  })
})

describe('days of rest that were decreed late', () => {
  const decreed = withDecreedRest(calendar, [{ from: '2026-04-16', to: '2026-04-18' }])

  it('are days of rest for the period that is counted with them', () => {
    const question = { period: days(10), from: '2026-04-06', profile: regulation1182 }
    expect(computeDeadline({ ...question, calendar: decreed }).due).toBe('2026-04-20')
    expect(computeDeadline({ ...question, calendar }).due).toBe('2026-04-16')
    expect(computeDeadline({ ...question, calendar: decreed, confirmed: { calendar } })).toMatchObject({
      due: '2026-04-20',
      remindOn: '2026-04-16',
    })
    const working = { ...question, period: { amount: 9, unit: 'working_days' as const } }
    expect(computeDeadline({ ...working, calendar: decreed }).due).toBe('2026-04-21')
    expect([decreed.version, decreed.days.size]).toEqual([calendar.version, 2])
  })

  it('must be known to the calendar', () => {
    expect(coversSpan(calendar, { from: '2026-12-30', to: '2026-12-31' })).toBe(true)
    expect(coversSpan(calendar, { from: '2026-12-30', to: '2027-01-02' })).toBe(false)
  })
})
