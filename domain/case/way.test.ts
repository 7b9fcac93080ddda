import { expect, test } from 'vitest'
import { hold, notifyTransfer } from './testing/commands.ts'
import { days, documentReady, travelling } from './testing/journeys.ts'
import { caseId } from './testing/story.ts'
import { sinceWhen, waysOf } from './way.ts'

const eventsOf = (story: ReturnType<typeof documentReady>) => story.recorded.map(({ event }) => event)

test('each stage stands with the moment at which it was reached, for the case and for each person', () => {
  const story = documentReady()
  const [whole, person] = waysOf(caseId, eventsOf(story))
  expect(whole?.personId).toBeNull()
  expect(person?.personId).toBe(story.file.persons[0]?.personId)
  expect(person?.reached.map((one) => one.stage)).toEqual([
    'submitted',
    'received',
    'accepted',
    'document_requested',
    'document_ready',
  ])
  expect(person?.reached.slice(2).map((one) => one.at)).toEqual([days.replied, days.requested, days.issued])
})

test('a stop interrupts the way of the case and not that of the person', () => {
  const story = documentReady()
  story.does('centre', notifyTransfer(travelling(story)), days.notified)
  story.does('centre', hold('stop'), '2026-03-24T08:00:00Z')
  const [whole, person] = waysOf(caseId, eventsOf(story))
  expect(whole?.reached.slice(-2).map((one) => one.stage)).toEqual(['transfer_notified', 'stopped'])
  expect(person?.reached.slice(-2).map((one) => one.stage)).toEqual(['transfer_notified', 'document_ready'])
})

test('what has not changed since is dated by the event that made it so', () => {
  const events = eventsOf(documentReady())
  expect(sinceWhen(caseId, events, (file) => String(file.persons[0]?.stage))).toBe(days.issued)
  expect(sinceWhen(caseId, events, (file) => file.reference)).toBe(events[0]?.recordedAt)
  expect(sinceWhen(caseId, [], () => '')).toBeNull()
})
