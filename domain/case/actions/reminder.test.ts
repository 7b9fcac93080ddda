import { describe, expect, test } from 'vitest'
import { possibleActions } from '../possible.ts'
import { principal } from '../testing/application.ts'
import { hold, propose, refusing, sendReminder } from '../testing/commands.ts'
import { accepted, days, only } from '../testing/journeys.ts'
import { officials } from '../testing/officials.ts'
import { begin } from '../testing/story.ts'

describe('a reminder', () => {
  test('goes from the side that waits to the other, in the stream both read, and moves nothing', () => {
    const story = begin()
    const { stage } = story.file.persons[0]!
    const recorded = story.does('officer', sendReminder, days.proposed)
    expect(only(recorded, 'reminder_sent')).toEqual({ by: 'requesting' })
    expect(recorded[0]).toMatchObject({ event: { stream: 'shared' }, parts: [] })
    expect(story.file.persons[0]!.stage).toBe(stage)
    expect(story.refused('desk', sendReminder, days.proposed).code).toBe('your_turn')
  })

  test('turns round with the turn', () => {
    const story = accepted()
    expect(story.refused('officer', sendReminder, days.requested).code).toBe('your_turn')
    expect(only(story.does('mission', sendReminder, days.requested), 'reminder_sent')).toEqual({ by: 'requested' })
  })

  test('comes from one side once in 24 hours, and a second one is told when the first was', () => {
    const story = begin()
    story.does('officer', sendReminder, '2026-03-17T08:00:00Z')
    const refusal = story.refused('centre', sendReminder, '2026-03-18T06:30:00Z')
    // Berlin's clocks, because its officials are told.
    expect(refusal).toEqual({ code: 'reminded_already', values: { on: '2026-03-17', at: '09:00', hours: 2 } })
    expect(story.refused('centre', sendReminder, '2026-03-18T07:59:59Z').values).toMatchObject({ hours: 1 })
    expect(story.does('centre', sendReminder, '2026-03-18T08:00:00Z')).toHaveLength(1)
  })

  test('is for no case that is stopped or over', () => {
    const stopped = begin()
    stopped.does('officer', hold('stop'), days.proposed)
    expect(stopped.refused('officer', sendReminder, days.replied).code).toBe('stopped')
    expect(stopped.refused('desk', sendReminder, days.replied).code).toBe('stopped')
    const closed = begin()
    closed.does('desk', propose(...refusing(principal)), days.proposed)
    closed.does(
      'chief',
      { action: 'approve_reply', input: { proposalId: closed.file.proposal!.proposalId } },
      days.replied,
    )
    expect(closed.refused('officer', sendReminder, days.replied).code).toBe('closed')
  })

  test('is offered to the side that waits and not to the one that is waited for', () => {
    const { file, rules } = begin()
    expect(possibleActions(file, officials.officer, rules)).toContain('send_reminder')
    expect(possibleActions(file, officials.desk, rules)).not.toContain('send_reminder')
  })
})
