import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Calendar, calendarDefinition, compileCalendar } from './calendar.ts'
import { computeDeadline, type Period, period, regulation1182 } from './deadline.ts'
import { latestNoticeDate } from './notice.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

const file = join(import.meta.dirname, '../../calendars/az.yaml')
const azerbaijan = compileCalendar(calendarDefinition.parse(parse(readFileSync(file, 'utf8'))))
const plain = compileCalendar({ ...inventedDefinition, covers: { from: '2024-01-01', to: '2028-12-31' }, days: [] })

const strict = { ...regulation1182, rollToWorkingDay: false }
const days = (amount: number): Period => ({ amount, unit: 'calendar_days' })
const working = (amount: number): Period => ({ amount, unit: 'working_days' })
const months = (amount: number): Period => ({ amount, unit: 'months' })
const due = (length: Period, from: string, calendar: Calendar = plain, profile = regulation1182) =>
  computeDeadline({ period: length, from, calendar, profile }).due

describe('the worked dates of the legal research, no holidays assumed', () => {
  it.each([
    [days(15), '2025-09-05', '2025-09-22'],
    [days(12), '2025-09-05', '2025-09-17'],
    [days(30), '2025-09-05', '2025-10-06'],
    [working(5), '2025-09-10', '2025-09-17'],
    [working(2), '2025-09-05', '2025-09-09'],
    [months(3), '2025-11-30', '2026-03-02'],
  ])('%j from %s ends on %s', (length, from, expected) => {
    expect(due(length, from)).toBe(expected)
  })

  it('fifteen days read strictly end on the Saturday', () => {
    expect(due(days(15), '2025-09-05', plain, strict)).toBe('2025-09-20')
  })

  it('a travel document of 150 days is valid to its day, whatever day that is', () => {
    expect(due(days(150), '2025-09-01', plain, strict)).toBe('2026-01-29')
    expect(due(days(150), '2025-09-03', plain, strict)).toBe('2026-01-31')
  })

  it('three working days before a transfer, and the strict reading of it', () => {
    const question = { period: working(3), before: '2025-09-18', calendar: plain }
    expect(latestNoticeDate(question).latest).toBe('2025-09-15')
    expect(latestNoticeDate({ ...question, clearDays: true }).latest).toBe('2025-09-12')
  })
})

describe('an application received in Baku on 13 March 2026', () => {
  const question = { period: days(15), from: '2026-03-13', calendar: azerbaijan, profile: regulation1182 }

  it('has two dates: remind on the earlier, let silence bite on the later', () => {
    const expected = {
      due: '2026-03-31',
      endsAt: null,
      alternative: '2026-03-28',
      remindOn: '2026-03-28',
      provisional: false,
    }
    expect(computeDeadline({ ...question, alternative: strict })).toEqual(expected)
    expect(computeDeadline({ ...question, profile: strict, alternative: regulation1182 })).toEqual(expected)
  })

  it('has one date when only one reading is held, or both agree', () => {
    expect(computeDeadline(question)).toMatchObject({ due: '2026-03-31', alternative: null, remindOn: '2026-03-31' })
    const tuesday = { ...question, from: '2026-04-06', alternative: strict }
    expect(computeDeadline(tuesday)).toMatchObject({ due: '2026-04-21', alternative: null, remindOn: '2026-04-21' })
  })

  it('has two working days until the end of the holidays', () => {
    expect(due(working(2), '2026-03-18', azerbaijan)).toBe('2026-03-31')
    expect(due(working(5), '2026-03-13', azerbaijan)).toBe('2026-03-31')
  })
})

describe('leap days and year ends', () => {
  it.each([
    [days(1), '2024-02-28', '2024-02-29'],
    [months(12), '2024-02-29', '2025-02-28'],
    [{ amount: 1, unit: 'years' } as const, '2024-02-29', '2025-02-28'],
    [{ amount: 4, unit: 'years' } as const, '2024-02-29', '2028-02-29'],
    [months(1), '2026-12-31', '2027-01-31'],
    [days(15), '2026-12-20', '2027-01-04'],
  ])('%j from %s ends on %s', (length, from, expected) => {
    expect(due(length, from, plain, strict)).toBe(expected)
  })

  it('refuses a day that does not exist', () => {
    expect(() => due(days(15), '2026-02-29')).toThrow(RangeError)
  })
})

describe('a counting profile', () => {
  it('may count the day of the event', () => {
    const counting = { ...strict, countEventDay: true }
    expect(due(days(15), '2026-04-06', plain, counting)).toBe('2026-04-20')
    expect(due(working(2), '2026-04-06', plain, counting)).toBe('2026-04-07')
    expect(due(months(1), '2026-04-06', plain, counting)).toBe('2026-05-05')
    expect(due(months(1), '2026-01-31', plain, counting)).toBe('2026-02-28')
  })

  it('may ask for two working days in any period of two days or more', () => {
    const union = { ...regulation1182, minimumTwoWorkingDays: true }
    expect(due(days(2), '2026-04-10', plain, union)).toBe('2026-04-14')
    expect(due(days(2), '2026-04-10')).toBe('2026-04-13')
    expect(due(days(1), '2026-04-10', plain, union)).toBe('2026-04-13')
    expect(due(days(5), '2026-04-10', plain, union)).toBe('2026-04-15')
  })
})

describe('a date is provisional', () => {
  const ask = (length: Period, from: string, profile = regulation1182) =>
    computeDeadline({ period: length, from, calendar: azerbaijan, profile }).provisional

  it('where the calendar knows no more, if a day of rest could move it', () => {
    expect(ask(working(5), '2028-12-27')).toBe(true)
    expect(ask(days(15), '2028-12-20')).toBe(true)
    expect(ask(days(15), '2028-12-20', strict)).toBe(false)
    expect(ask(working(5), '2028-12-20')).toBe(false)
  })

  it('where a feast that decides it is only foreseen', () => {
    expect(ask(days(15), '2027-02-23')).toBe(true)
    expect(ask(working(2), '2027-03-05')).toBe(true)
    expect(ask(days(15), '2027-03-01')).toBe(false)
    expect(ask(days(15), '2027-02-23', strict)).toBe(false)
  })

  it('also when counted backwards', () => {
    const noticeBefore = (date: string, length: Period) =>
      latestNoticeDate({ period: length, before: date, calendar: azerbaijan })
    expect(noticeBefore('2027-03-15', working(3))).toEqual({ latest: '2027-03-05', latestAt: null, provisional: true })
    expect(noticeBefore('2027-03-15', days(3))).toEqual({ latest: '2027-03-12', latestAt: null, provisional: false })
    expect(noticeBefore('2029-01-05', working(3)).provisional).toBe(true)
  })
})

describe('a notice', () => {
  it('is never rolled to another day', () => {
    expect(latestNoticeDate({ period: days(4), before: '2026-04-15', calendar: plain }).latest).toBe('2026-04-11')
    const strictly = { before: '2026-04-15', calendar: plain, clearDays: true }
    expect(latestNoticeDate({ ...strictly, period: days(4) }).latest).toBe('2026-04-10')
    expect(latestNoticeDate({ ...strictly, period: months(1) }).latest).toBe('2026-03-14')
    expect(latestNoticeDate({ ...strictly, period: { amount: 1, unit: 'years' } }).latest).toBe('2025-04-14')
  })
})

describe('a period', () => {
  it.each([0, -1, 1.5])('of %s days is refused', (amount) => {
    expect(period.safeParse({ amount, unit: 'calendar_days' }).success).toBe(false)
  })
})
