import { describe, expect, test } from 'vitest'
import { clockTakesEffect, runningClocks } from '../clocks.ts'
import { possibleActions } from '../possible.ts'
import { mark } from '../testing/application.ts'
import { endObstacle, hold, meetObstacle, notifyTransfer } from '../testing/commands.ts'
import { accepted, days, documentReady, only, travelling, types } from '../testing/journeys.ts'
import { officials } from '../testing/officials.ts'
import type { Story } from '../testing/story.ts'

const transfer = ({ file, rules }: Story) => runningClocks(file, rules).find(({ rule }) => rule.id === 'transfer')

/** Three months from 18 March 2026 end on Thursday 18 June. */
describe('an obstacle', () => {
  test('is known to the other State by its first day alone', () => {
    const story = accepted()
    const recorded = story.does('centre', meetObstacle('2026-03-19'), days.issued)
    expect(types(recorded)).toEqual(['obstacle_recorded', 'obstacle_opened'])
    expect(only(recorded, 'obstacle_opened')).toMatchObject({ by: 'requesting', since: '2026-03-19' })
    const shared = recorded.filter(({ event }) => event.stream === 'shared')
    expect(JSON.stringify(shared)).not.toContain(mark)
    expect(recorded[0]).toMatchObject({ event: { stream: 'requesting' }, parts: [{ part: 'obstacle' }] })
  })

  test('keeps the window from running while it stands, and its days are made up for', () => {
    const story = accepted()
    story.does('centre', meetObstacle('2026-03-19'), days.issued)
    expect(transfer(story)).toMatchObject({ due: '2026-06-18', standingSince: '2026-03-19' })
    expect(clockTakesEffect(transfer(story)!, story.rules)).toBe(false)
    expect(story.sweep('2026-08-01T08:00:00Z')).toEqual([])
    story.does('centre', endObstacle('2026-07-31'), '2026-08-01T08:00:00Z')
    // A hundred and thirty-five days, and the window has ninety-one more from 1 August on.
    expect(transfer(story)).toMatchObject({ due: '2026-11-02', remindOn: '2026-10-31', standingSince: null })
  })

  test('opens the window for a transfer that would have come too late', () => {
    const longer = (story: Story) => {
      for (const person of story.file.persons) person.travelDocument!.validUntil = '2027-01-01'
      return story
    }
    const late = longer(documentReady())
    const flight = notifyTransfer(travelling(late), { date: '2026-06-25' })
    expect(late.refused('centre', flight, days.notified).code).toBe('window_passed')
    const story = longer(documentReady())
    story.does('centre', meetObstacle('2026-03-21'), days.notified)
    story.does('centre', endObstacle('2026-03-31'), '2026-04-01T08:00:00Z')
    expect(story.act('centre', flight, '2026-04-01T09:00:00Z').ok).toBe(true)
  })

  test('is dated, by days that were and within the period', () => {
    const story = accepted()
    const fault = (since: string) => story.refused('centre', meetObstacle(since), days.issued).fields
    expect(fault('2026-03-21')).toEqual([{ path: 'since', code: 'date_in_future' }])
    expect(fault('2026-03-17')).toEqual([{ path: 'since', code: 'before_the_period', values: { from: '2026-03-18' } }])
    story.does('centre', meetObstacle('2026-03-19'), days.issued)
    const closing = (until: string, now: string = days.notified) =>
      story.refused('centre', endObstacle(until), now).fields
    expect(closing('2026-03-24')).toEqual([{ path: 'until', code: 'date_in_future' }])
    expect(closing('2026-03-18')).toMatchObject([{ path: 'until', code: 'before_the_obstacle' }])
    expect(closing('2026-03-20', '2026-09-01T08:00:00Z')).toEqual([
      { path: 'until', code: 'deadline_would_have_passed', values: { due: '2026-06-22' } },
    ])
  })

  test('stands alone, and ends by the side that met it', () => {
    const story = accepted()
    expect(possibleActions(story.file, officials.centre, story.rules)).toContain('open_obstacle')
    story.does('centre', meetObstacle('2026-03-19'), days.issued)
    const possible = possibleActions(story.file, officials.centre, story.rules)
    expect(possible).toContain('close_obstacle')
    expect(possible).not.toContain('open_obstacle')
    expect(story.refused('desk', endObstacle('2026-03-20'), days.issued).code).toBe('not_your_action')
    story.does('officer', hold('stop'), days.notified)
    expect(story.refused('centre', endObstacle('2026-03-20'), days.notified).code).toBe('stopped')
  })
})
