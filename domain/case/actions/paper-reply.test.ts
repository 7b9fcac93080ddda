import { describe, expect, test } from 'vitest'
import { possibleActions } from '../possible.ts'
import { family, principal } from '../testing/application.ts'
import * as commands from '../testing/commands.ts'
import { accepted, days, everyone, only, types } from '../testing/journeys.ts'
import { officials } from '../testing/officials.ts'
import { begin } from '../testing/story.ts'

const { paperReply, accepting, refusing } = commands
/** The period ended on 30 March 2026: consent by silence is dated to the 31st. */
const silent = () => {
  const story = begin()
  story.sweep('2026-04-04T08:00:00Z')
  return story
}
const later = '2026-04-05T08:00:00Z'

describe('a paper reply', () => {
  test('is the reply of whoever has none, effective on the day it came, with its scan by digest', () => {
    const story = begin()
    const recorded = story.does('centre', paperReply('2026-03-16', ...accepting(principal)), days.proposed)
    expect(recorded[0]).toMatchObject({ event: { stream: 'shared', effectiveAt: '2026-03-15T23:00:00.000Z' } })
    expect(only(recorded, 'paper_reply_recorded')).toMatchObject({
      persons: [{ follows: 'replied', contradictions: [] }],
      scans: [{ documentId: 'paper_reply-scan', digest: 'ab'.repeat(32) }],
    })
    expect(story.file.persons[0]!.reply).toEqual({ outcome: 'accepted', basis: 'paper', on: '2026-03-16' })
    expect(story.sweep(later)).toEqual([])
  })

  test('that came within the period sets consent by silence aside', () => {
    const story = silent()
    const recorded = story.does('centre', paperReply('2026-03-30', ...refusing(principal)), later)
    expect(only(recorded, 'paper_reply_recorded').persons[0]).toMatchObject({ follows: 'silence_set_aside' })
    expect(story.file.persons[0]).toMatchObject({ stage: 'refused', reply: { basis: 'paper', on: '2026-03-30' } })
    expect(story.file.closed).toBe(true)
  })

  test('that came later leaves the consent, and says so', () => {
    const story = silent()
    const recorded = story.does('centre', paperReply('2026-03-31', ...refusing(principal)), later)
    expect(only(recorded, 'paper_reply_recorded').persons[0]).toMatchObject({
      follows: 'nothing',
      contradictions: ['after_silence'],
    })
    expect(story.file.persons[0]!.reply).toMatchObject({ outcome: 'accepted', basis: 'silence' })
    expect(story.file.closed).toBe(false)
  })

  test('changes nothing against a decision in the program, and nothing of a closed case', () => {
    const story = accepted()
    const recorded = story.does('centre', paperReply('2026-03-17', ...refusing(principal)), days.requested)
    expect(only(recorded, 'paper_reply_recorded').persons[0]!.contradictions).toEqual(['decided_otherwise'])
    expect(story.file.persons[0]!.reply).toMatchObject({ basis: 'decision', outcome: 'accepted' })
    const closed = begin()
    closed.does('centre', paperReply('2026-03-16', ...refusing(principal)), days.proposed)
    const again = closed.does('centre', paperReply('2026-03-17', ...accepting(principal)), days.proposed)
    expect(types(again)).toEqual(['paper_reply_recorded'])
    expect(only(again, 'paper_reply_recorded').persons[0]!.contradictions).toEqual(['closed'])
  })

  test('can be contradicted by a decision of the requested State, and confirmed as of its own day', () => {
    const story = begin({ persons: family })
    story.does('centre', paperReply('2026-03-16', ...accepting(...everyone(story))), days.proposed)
    expect(possibleActions(story.file, officials.desk, story.rules)).toContain('propose_reply')
    const [first, ...others] = everyone(story)
    story.does('desk', commands.propose(...refusing(first!), ...accepting(...others)), days.proposed)
    story.does('chief', commands.approve(story.file.proposal!.proposalId), days.replied)
    expect(story.file.persons.map(({ reply }) => [reply?.outcome, reply?.basis, reply?.on])).toEqual([
      ['refused', 'decision', '2026-03-18'],
      ...others.map(() => ['accepted', 'decision', '2026-03-16']),
    ])
    expect(possibleActions(story.file, officials.desk, story.rules)).not.toContain('propose_reply')
  })

  test('that refuses a traveller calls the flight off', () => {
    const story = begin()
    story.sweep('2026-04-04T08:00:00Z')
    story.does('centre', commands.requestDocument(principal), later)
    story.does('mission', commands.issueDocument(principal, { issuedOn: '2026-04-05' }), later)
    story.does('centre', commands.notifyTransfer([principal], { date: '2026-04-20' }), later)
    const recorded = story.does('centre', paperReply('2026-03-20', ...refusing(principal)), later)
    expect(types(recorded)).toEqual(['transfer_cancelled', 'paper_reply_recorded', 'case_closed'])
    expect(story.file.persons[0]!.stage).toBe('refused')
  })

  test('that refuses ends the request for a document: after another that accepts, it is asked for anew', () => {
    const story = begin({ persons: family })
    const [first] = everyone(story)
    story.does('centre', paperReply('2026-03-16', ...accepting(first!)), days.proposed)
    story.does('centre', commands.requestDocument(first!), days.requested)
    story.does('centre', paperReply('2026-03-17', ...refusing(first!)), days.requested)
    // The five working days are over, and the file said all the while that nobody had to issue a document.
    const back = story.does('centre', paperReply('2026-03-18', ...accepting(first!)), '2026-03-29T08:00:00Z')
    expect(types(back)).toEqual(['paper_reply_recorded'])
    expect(story.file.persons[0]).toMatchObject({ stage: 'accepted', reply: { outcome: 'accepted', basis: 'paper' } })
    story.does('centre', commands.requestDocument(first!), '2026-03-29T09:00:00Z')
    expect(types(story.sweep('2026-03-30T08:00:00Z'))).toEqual([])
  })

  test('is a fact of a stopped case too, and of a day that has come since the application', () => {
    const story = begin()
    story.does('officer', commands.hold('stop'), days.proposed)
    const told = story.does('centre', paperReply('2026-03-16', ...accepting(principal)), days.proposed)
    expect(only(told, 'paper_reply_recorded').persons[0]).toEqual({
      ...{ personId: principal, outcome: 'accepted', follows: 'replied', contradictions: ['stopped'] },
    })
    expect(story.file.stopped).toBe(true)
    const refused = (on: string) =>
      begin().refused('centre', paperReply(on, ...accepting(principal)), days.proposed).fields
    expect(refused('2026-03-18')).toEqual([{ path: 'receivedOn', code: 'date_in_future' }])
    expect(refused('2026-03-12')).toEqual([{ path: 'receivedOn', code: 'before_the_application' }])
  })

  test('needs its scan, and a ground where it refuses', () => {
    const command = paperReply('2026-03-16', { personId: principal, outcome: 'refused', text: '' })
    const input = { ...command.input, documentIds: ['another'] }
    const { fields } = begin().refused('centre', { ...command, input } as typeof command, days.proposed)
    expect(fields).toEqual([
      { path: 'persons.0.reason', code: 'reason_needed' },
      { path: 'documentIds', code: 'scan_needed' },
    ])
  })
})
