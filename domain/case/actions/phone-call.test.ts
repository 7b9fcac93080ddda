import { expect, test } from 'vitest'
import { fold } from '../evolve.ts'
import { principal } from '../testing/application.ts'
import { hold, logCall } from '../testing/commands.ts'
import { days, only } from '../testing/journeys.ts'
import { begin, caseId } from '../testing/story.ts'

test('a call is kept by the side that logs it, effective when it was, with its words sealed', () => {
  const story = begin()
  const [call] = story.does('desk', logCall('2026-03-16', '10:20'), days.proposed)
  // Twenty past ten in Baku.
  expect(call).toMatchObject({
    event: { stream: 'requested', effectiveAt: '2026-03-16T06:20:00.000Z', recordedAt: days.proposed },
    parts: [{ personId: principal, section: 'file', content: { with: 'zqx colleague', text: 'zqx call' } }],
  })
  expect(only([call!], 'phone_call_logged')).toEqual({ callId: expect.any(String), direction: 'incoming' })
  const shared = story.recorded.filter(({ event }) => event.stream === 'shared').map(({ event }) => event)
  expect(fold(caseId, shared)!.versions).toMatchObject({ requested: 0 })
})

test('a call is a fact: logged of a stopped case too, and of the past alone', () => {
  const story = begin()
  story.does('officer', hold('stop'), days.proposed)
  expect(story.does('officer', logCall('2026-03-17', '09:00'), days.proposed)).toHaveLength(1)
  // Nine in Berlin is eight in UTC: a minute later it has not been yet.
  expect(story.refused('officer', logCall('2026-03-17', '09:01'), days.proposed).fields).toEqual([
    { path: 'calledOn', code: 'date_in_future' },
  ])
  expect(story.refused('mission', logCall('2026-03-17', '09:00'), days.proposed).code).toBe('not_your_action')
})
