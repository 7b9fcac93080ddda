import { describe, expect, it } from 'vitest'
import { type CalendarEdit, compareCalendars, editCalendar, shippedAnew } from './calendar-edit.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

const before = { ...inventedDefinition, weekend: [6, 7], days: [] as (typeof inventedDefinition)['days'] }
const nothing: CalendarEdit = { set: [], remove: [], coversTo: null }
const today = '2026-06-10'
const source = { title: 'Decree 7', url: null }
const rest = (date: string, more = {}) => ({
  ...{ date, kind: 'holiday' as const, name: { en: 'Feast', az: 'Bayram' }, status: 'announced' as const, source },
  ...more,
})
const change = (edit: Partial<CalendarEdit>, upon = before) =>
  editCalendar(upon, { ...nothing, ...edit }, { today, version: '2026-06-10/2' })
const codes = (edit: Partial<CalendarEdit>, upon = before) => {
  const found = change(edit, upon)
  return found.ok ? [] : found.faults.map(({ path, code }) => [path, code])
}

describe('an edit of a calendar', () => {
  it('sets, replaces and removes days, and keeps each source once', () => {
    const found = change({ set: [rest('2026-06-12'), rest('2026-06-11')] })
    if (!found.ok) throw new Error(JSON.stringify(found.faults))
    const { days, sources, version } = found.definition
    expect(version).toBe('2026-06-10/2')
    expect(days.map(({ date }) => date)).toEqual(['2026-06-11', '2026-06-12'])
    expect(sources.filter(({ title }) => title === 'Decree 7')).toEqual([
      { id: 'entered-1', title: 'Decree 7', readOn: today },
    ])
    const again = change({ set: [rest('2026-06-11', { status: 'fixed' })], remove: ['2026-06-12'] }, found.definition)
    if (!again.ok) throw new Error(JSON.stringify(again.faults))
    expect(compareCalendars(found.definition, again.definition).days).toMatchObject([
      { date: '2026-06-11', before: { status: 'announced' }, after: { status: 'fixed' } },
      { date: '2026-06-12', before: { name: { en: 'Feast' } }, after: null },
    ])
    expect(again.definition.sources).toEqual(sources)
  })

  it('leaves the past, and takes no rest away on the very day', () => {
    const with10 = { ...before, days: [{ ...rest('2026-06-10'), source: before.sources[0]!.id }] }
    expect(codes({ set: [rest('2026-06-09')] })).toEqual([['set.0.date', 'day_is_over']])
    expect(codes({ remove: ['2026-06-09'] })).toEqual([['remove.0', 'day_is_over']])
    expect(codes({ set: [rest('2026-06-10')] })).toEqual([])
    expect(codes({ remove: ['2026-06-10'] }, with10)).toEqual([['remove.0', 'work_not_today']])
    expect(codes({ set: [rest('2026-06-10', { kind: 'working_day' })] }, with10)).toEqual([
      ['set.0.date', 'work_not_today'],
    ])
  })

  it('lets a predicted day that is over be confirmed, and nothing else of it be changed', () => {
    const predicted = { ...rest('2026-06-08', { status: 'predicted' }), source: before.sources[0]!.id }
    const upon = { ...before, days: [predicted] }
    const found = change({ set: [rest('2026-06-08')] }, upon)
    if (!found.ok) throw new Error(JSON.stringify(found.faults))
    expect(found.definition.days).toMatchObject([{ date: '2026-06-08', kind: 'holiday', status: 'announced' }])
    expect(codes({ set: [rest('2026-06-08', { kind: 'working_day' })] }, upon)).toEqual([['set.0.date', 'day_is_over']])
    expect(codes({ set: [rest('2026-06-08', { status: 'predicted' })] }, upon)).toEqual([['set.0.date', 'day_is_over']])
    expect(codes({ remove: ['2026-06-08'] }, upon)).toEqual([['remove.0', 'day_is_over']])
    expect(codes({ set: [rest('2026-06-08'), rest('2026-06-08')] }, upon).length).toBeGreaterThan(0)
  })

  it('stays within what is covered, which can only grow', () => {
    const { to } = before.covers
    const beyond = `${Number(to.slice(0, 4)) + 1}-03-01`
    expect(codes({ set: [rest(beyond)] })).toEqual([['set.0.date', 'not_covered']])
    expect(codes({ set: [rest(beyond)], coversTo: `${beyond.slice(0, 4)}-12-31` })).toEqual([])
    expect(codes({ coversTo: '2026-06-30' })).toEqual([['coversTo', 'covers_no_less']])
    expect(codes({ coversTo: '2099-12-31' })).toEqual([['coversTo', 'covers_too_far']])
  })

  it('says where a date is named twice, and where nothing changes', () => {
    expect(codes({ set: [rest('2026-06-12')], remove: ['2026-06-12'] })).toEqual([
      ['set.0.date', 'given_twice'],
      ['remove.0', 'given_twice'],
    ])
    expect(codes({})).toEqual([['set', 'nothing_changes']])
    expect(codes({ remove: ['2026-06-12'] })).toEqual([['set', 'nothing_changes']])
  })
})

it('a file that a new release ships holds from tomorrow on', () => {
  const day = (date: string) => ({ ...rest(date), source: before.sources[0]!.id })
  const old = { ...before, days: [day('2026-06-01'), day('2026-06-10'), day('2026-06-11')] }
  const shipped = { ...before, days: [day('2026-06-02'), day('2026-06-12')] }
  const { days } = shippedAnew(old, shipped, { today, version: 'next' })
  expect(days.map(({ date }) => date)).toEqual(['2026-06-01', '2026-06-10', '2026-06-12'])
})
