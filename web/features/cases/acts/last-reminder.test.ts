import { expect, test } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import { lastReminder } from './last-reminder.ts'

const at = '2026-03-17T08:00:00.000Z'
const view = {
  side: 'requesting',
  timeline: [
    { type: 'reminder_sent', effectiveAt: '2026-03-10T08:00:00.000Z', data: { by: 'requesting' } },
    { type: 'reminder_sent', effectiveAt: at, data: { by: 'requesting' } },
    { type: 'reminder_sent', effectiveAt: '2026-03-18T08:00:00.000Z', data: { by: 'requested' } },
  ],
} as unknown as CaseView

test('the last reminder of the own side counts, and for a day', () => {
  expect(lastReminder(view, Date.parse('2026-03-17T20:00:00Z'))).toEqual({ at, again: '2026-03-18T08:00:00.000Z' })
  expect(lastReminder(view, Date.parse('2026-03-18T08:00:00Z'))).toEqual({ at, again: null })
  expect(lastReminder({ ...view, timeline: [] }, 0)).toBeNull()
})
