import { expect, test } from 'vitest'
import { isEmpty, nothing, restsOn, shownDays, undone, withDay, withoutDay } from './edit-draft.ts'
import type { CalendarView } from './queries.ts'

const calendar = {
  weekend: [6, 7],
  sources: [{ id: 'law', title: 'Law', url: 'https://law.example' }],
  days: [
    { date: '2026-05-28', kind: 'holiday', name: { en: 'Feast', az: 'Bayram' }, status: 'fixed', source: 'law' },
    { date: '2026-06-13', kind: 'working_day', name: { en: 'Work', az: 'İş' }, status: 'announced' },
  ],
} as unknown as CalendarView
const day = (date: string) => ({
  ...{ date, kind: 'holiday' as const, name: { en: 'New', az: 'Yeni' }, status: 'announced' as const },
  source: { title: 'Decree', url: null },
})

test('an edit keeps one meaning for each date, and forgets what only it knew', () => {
  let edit = withDay(withDay(nothing, day('2026-06-02')), day('2026-05-28'))
  expect(edit.set.map(({ date }) => date)).toEqual(['2026-05-28', '2026-06-02'])
  edit = withoutDay(withoutDay(edit, '2026-05-28', calendar), '2026-06-02', calendar)
  expect(edit).toEqual({ set: [], remove: ['2026-05-28'], coversTo: null })
  expect(withDay(edit, day('2026-05-28')).remove).toEqual([])
  expect(isEmpty(undone(edit, '2026-05-28'))).toBe(true)
})

test('the days are shown as they would be, with what is not published marked', () => {
  const shown = shownDays(calendar, withDay(withoutDay(nothing, '2026-05-28', calendar), day('2026-06-02')))
  expect(shown.map(({ date, draft, source }) => [date, draft, source?.title])).toEqual([
    ['2026-05-28', 'removed', 'Law'],
    ['2026-06-02', 'set', 'Decree'],
    ['2026-06-13', null, undefined],
  ])
  const rests = (date: string) =>
    restsOn(
      calendar.weekend,
      date,
      shown.find((one) => one.date === date),
    )
  expect(['2026-05-28', '2026-06-02', '2026-06-13', '2026-06-14'].map(rests)).toEqual([false, true, false, true])
})
