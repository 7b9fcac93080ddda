import { describe, expect, it } from 'vitest'
import { compileCalendar } from './calendar.ts'
import { computeDeadline, regulation1182 } from './deadline.ts'
import { latestNoticeDate } from './notice.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

const inZone = (timeZone: string) => compileCalendar({ ...inventedDefinition, timeZone })
const berlin = inZone('Europe/Berlin')
const fromMoment = { ...regulation1182, countEventDay: true }
const hours = (amount: number) => ({ amount, unit: 'hours' }) as const

const ends = (amount: number, at: string, calendar = berlin, profile = fromMoment) => {
  const { due, endsAt } = computeDeadline({ period: hours(amount), from: '2026-03-28', at, calendar, profile })
  return [due, endsAt]
}

describe('a period of hours', () => {
  it('leaves out the hour of the event, or counts from the moment itself', () => {
    expect(ends(48, '2026-04-08T08:20:00Z', berlin, regulation1182)).toEqual(['2026-04-10', '2026-04-10T09:00:00.000Z'])
    expect(ends(48, '2026-04-08T08:00:00Z', berlin, regulation1182)).toEqual(['2026-04-10', '2026-04-10T09:00:00.000Z'])
    expect(ends(48, '2026-04-08T08:20:00Z')).toEqual(['2026-04-10', '2026-04-10T08:20:00.000Z'])
  })

  it('takes the full hours of a State whose clocks stand at half past', () => {
    // 08:20 in UTC is 13:50 in Colombo, so the next full hour there is half past in UTC.
    expect(ends(1, '2026-04-08T08:20:00Z', inZone('Asia/Colombo'), regulation1182)[1]).toBe('2026-04-08T09:30:00.000Z')
  })

  it('is as long when clocks change as on any other day', () => {
    // Clocks go from 2 to 3 on 29 March: 24 hours after Saturday noon it is one o'clock there.
    expect(ends(24, '2026-03-28T11:00:00Z')).toEqual(['2026-03-29', '2026-03-29T11:00:00.000Z'])
    expect(ends(24, '2026-10-24T10:00:00Z')).toEqual(['2026-10-25', '2026-10-25T10:00:00.000Z'])
    // Both hours that the clocks call two o'clock on 25 October pass.
    expect(ends(3, '2026-10-24T23:30:00Z', berlin, regulation1182)[1]).toBe('2026-10-25T03:00:00.000Z')
  })

  it('ends on a day of rest as on any other, and at midnight on the day that is over', () => {
    expect(ends(24, '2026-04-10T10:00:00Z')).toEqual(['2026-04-11', '2026-04-11T10:00:00.000Z'])
    expect(ends(2, '2026-04-10T20:00:00Z')).toEqual(['2026-04-10', '2026-04-10T22:00:00.000Z'])
  })

  it('begins when the day of the event is over, where nothing but the day is known', () => {
    const known = { period: hours(24), from: '2026-03-13', calendar: inZone('Asia/Baku'), profile: regulation1182 }
    expect(computeDeadline(known)).toMatchObject({ due: '2026-03-14', endsAt: '2026-03-14T20:00:00.000Z' })
  })

  it('bites by the later of two readings, also within one day', () => {
    const question = { period: hours(48), from: '2026-04-08', at: '2026-04-08T08:20:00Z', calendar: berlin }
    const both = computeDeadline({ ...question, profile: fromMoment, alternative: regulation1182 })
    expect(both).toMatchObject({ due: '2026-04-10', endsAt: '2026-04-10T09:00:00.000Z', alternative: null })
    expect(computeDeadline({ ...question, profile: regulation1182, alternative: fromMoment })).toEqual(both)
  })
})

describe('a notice so many hours before', () => {
  const before = { before: '2026-03-30', beforeAt: '2026-03-30T12:30:00Z', calendar: berlin }

  it('is counted back on instants', () => {
    expect(latestNoticeDate({ ...before, period: hours(48) })).toEqual({
      latest: '2026-03-28',
      latestAt: '2026-03-28T12:30:00.000Z',
      provisional: false,
    })
    expect(latestNoticeDate({ ...before, period: hours(48), clearDays: true }).latestAt).toBe(
      '2026-03-28T12:00:00.000Z',
    )
  })

  it('precedes the whole day, where its moment is not known', () => {
    const { latestAt } = latestNoticeDate({ before: '2026-03-30', calendar: berlin, period: hours(24) })
    expect(latestAt).toBe('2026-03-28T22:00:00.000Z')
  })
})
