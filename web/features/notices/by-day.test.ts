import { expect, test } from 'vitest'
import type { Notice } from '../../../contract/notices.ts'
import { byDay } from './by-day.ts'

const at = (moment: string) => ({ noticeId: moment, at: moment }) as Notice

test('notices stand under their days, in the order in which they come', () => {
  const notices = ['2026-03-14T01:00:00Z', '2026-03-13T23:00:00Z', '2026-03-13T01:00:00Z'].map(at)
  const days = byDay(notices, (instant) => instant.slice(0, 10))
  expect(days.map(([day, of]) => [day, of.length])).toEqual([
    ['2026-03-14', 1],
    ['2026-03-13', 2],
  ])
  expect(byDay([], (instant) => instant)).toEqual([])
})
