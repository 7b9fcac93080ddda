import { describe, expect, it } from 'vitest'
import { nextSettlement } from '../next-settlement.ts'
import { possibleActions } from '../possible.ts'
import { adult, principal } from '../testing/application.ts'
import {
  askReconsideration,
  hold,
  issueDocument,
  maintain,
  notifyTransfer,
  requestDocument,
} from '../testing/commands.ts'
import * as journeys from '../testing/journeys.ts'
import { officials } from '../testing/officials.ts'
import { begin } from '../testing/story.ts'

const { types } = journeys
const later = '2026-04-01T08:00:00Z'

const silent = () => {
  const story = begin({ persons: [adult] })
  story.sweep(later)
  return story
}

describe('a refusal that comes after the silence', () => {
  it('opens reconsideration: the consent stands, and nothing goes on until the requesting State answers', () => {
    const story = silent()
    expect(possibleActions(story.file, officials.desk, story.rules)).toContain('ask_reconsideration')
    const [asked] = story.does('desk', askReconsideration(principal), later)
    expect(asked?.event).toMatchObject({ stream: 'shared', data: { personIds: [principal], askedOn: '2026-04-01' } })
    expect(asked?.parts).toMatchObject([{ part: 'reason', section: 'file' }])
    expect(story.file.persons[0]).toMatchObject({ stage: 'accepted', reply: { outcome: 'accepted', basis: 'silence' } })
    expect(story.refused('centre', requestDocument(principal), later).code).toBe('under_reconsideration')
    expect(possibleActions(story.file, officials.centre, story.rules)).toEqual(
      expect.arrayContaining(['maintain_application', 'withdraw']),
    )
    const [maintained] = story.does('centre', maintain, later)
    expect(maintained?.event).toMatchObject({ type: 'application_maintained', data: { maintainedOn: '2026-04-01' } })
    expect(types(story.does('centre', requestDocument(principal), later))).toContain('travel_document_requested')
  })

  it('is asked once about a person, so that nobody is held for ever', () => {
    const story = silent()
    story.does('desk', askReconsideration(principal), later)
    expect(story.refused('desk', askReconsideration(principal), later).code).toBe('reconsideration_open')
    story.does('centre', maintain, later)
    expect(story.refused('desk', askReconsideration(principal), later).code).toBe('reconsidered_already')
    expect(story.refused('centre', maintain, later).code).toBe('no_reconsideration')
  })

  it('is answered by a withdrawal as well, which looks like any stop', () => {
    const story = silent()
    story.does('desk', askReconsideration(principal), later)
    story.does('centre', hold('withdraw'), later)
    expect(story.file).toMatchObject({ stopped: true, withdrawn: true })
  })
})

describe('new evidence after acceptance', () => {
  it('calls a notified transfer off, and lets no other be notified', () => {
    const story = journeys.transferNotified()
    const recorded = story.does('desk', askReconsideration(principal), journeys.days.notified)
    expect(types(recorded)).toEqual(['transfer_cancelled', 'reconsideration_asked'])
    expect(recorded[0]?.event.data).toMatchObject({ cause: 'reconsideration' })
    expect(story.refused('centre', notifyTransfer([principal]), journeys.days.notified).code).toBe(
      'under_reconsideration',
    )
    story.does('centre', maintain, journeys.days.notified)
    story.does('centre', notifyTransfer([principal]), journeys.days.notified)
  })

  it('lets no document be issued, and none take its place by silence, until it is answered', () => {
    const story = journeys.documentRequested()
    const day = journeys.days.issued
    story.does('desk', askReconsideration(principal), day)
    expect(story.refused('mission', issueDocument(principal), day).code).toBe('under_reconsideration')
    expect(nextSettlement(story.file, story.rules)).toBeNull()
    expect(story.sweep('2026-05-01T08:00:00Z')).toEqual([])
    story.does('centre', maintain, '2026-05-01T08:00:00Z')
    // The days on which nothing could be issued are no silence: the period begins anew.
    expect(story.sweep('2026-05-08T19:00:00Z')).toEqual([])
    const [accepted] = story.sweep('2026-05-08T21:00:00Z')
    expect(accepted?.event).toMatchObject({ type: 'fallback_document_accepted', data: { due: '2026-05-08' } })
  })

  it('is no ground before anybody is accepted', () => {
    expect(begin().refused('desk', askReconsideration(principal), '2026-03-17T08:00:00Z').code).toBe(
      'not_in_this_stage',
    )
    expect(silent().refused('desk', askReconsideration('nobody'), later).code).toBe('unknown_person')
  })
})
