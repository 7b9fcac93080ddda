import { describe, expect, it } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { computeDeadline, regulation1182 } from './deadline.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

/** Baku's time; the office is open from nine to six. Friday 8 May is followed by a Saturday of work and a Monday of rest. */
const open = compileCalendar({ ...inventedDefinition, officeHours: { opens: '09:00', closes: '18:00' } })
const withoutHours = compileCalendar(inventedDefinition)
const outside = { ...regulation1182, rollToWorkingDay: false, receiptOutsideHours: 'next_working_day' as const }

const due = (from: string, at: string | undefined, profile = outside, calendar = open) =>
  computeDeadline({ period: { amount: 1, unit: 'calendar_days' }, from, at, calendar, profile }).due

describe('what arrives outside office hours', () => {
  it('counts as received on the next working day, where the profile says so', () => {
    expect(due('2026-04-08', '2026-04-08T13:59:59Z')).toBe('2026-04-09')
    expect(due('2026-04-08', '2026-04-08T14:00:00Z')).toBe('2026-04-10')
    expect(due('2026-04-10', '2026-04-10T15:00:00Z')).toBe('2026-04-14')
    expect(due('2026-05-08', '2026-05-08T15:00:00Z')).toBe('2026-05-10')
    expect(due('2026-05-09', '2026-05-09T15:00:00Z')).toBe('2026-05-13')
  })

  it('counts that day when it came before the office opened', () => {
    expect(due('2026-04-08', '2026-04-07T21:00:00Z')).toBe('2026-04-09')
  })

  it('counts that day where the profile does not speak of it, or says that day', () => {
    const { receiptOutsideHours: _, ...silent } = outside
    expect(due('2026-04-08', '2026-04-08T15:00:00Z', silent as typeof outside)).toBe('2026-04-09')
    const same = { ...outside, receiptOutsideHours: 'same_day' } as unknown as typeof outside
    expect(due('2026-04-11', '2026-04-11T15:00:00Z', same)).toBe('2026-04-12')
  })

  it('matters by its day alone without office hours or without a moment', () => {
    expect(due('2026-04-08', '2026-04-08T19:00:00Z', outside, withoutHours)).toBe('2026-04-09')
    expect(due('2026-04-11', '2026-04-11T06:00:00Z', outside, withoutHours)).toBe('2026-04-14')
    expect(due('2026-04-08', undefined)).toBe('2026-04-09')
    expect(due('2026-05-06', undefined)).toBe('2026-05-08')
  })

  it('lets hours begin when the office opens', () => {
    const hours = { period: { amount: 24, unit: 'hours' } as const, from: '2026-04-08', calendar: open }
    const ask = (profile: typeof outside) => computeDeadline({ ...hours, at: '2026-04-08T15:10:00Z', profile }).endsAt
    expect(ask({ ...outside, countEventDay: true })).toBe('2026-04-10T05:00:00.000Z')
    expect(ask(outside)).toBe('2026-04-10T06:00:00.000Z')
  })

  it('makes a date provisional whose day of receipt is only foreseen to be one of rest', () => {
    const question = { period: { amount: 30, unit: 'calendar_days' } as const, from: '2026-09-16', calendar: open }
    expect(computeDeadline({ ...question, profile: outside }).provisional).toBe(true)
    expect(computeDeadline({ ...question, profile: { ...outside, receiptOutsideHours: 'same_day' } }).provisional).toBe(
      false,
    )
  })
})
