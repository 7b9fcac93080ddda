import { describe, expect, it } from 'vitest'
import { runningClocks } from './clocks.ts'
import { nextSettlement } from './next-settlement.ts'
import { leastOutage, outageSince } from './outage.ts'
import { possibleActions } from './possible.ts'
import { principal } from './testing/application.ts'
import { approve, confirmExpiry, hold, liftStop, paperReply, propose, refusing } from './testing/commands.ts'
import { documentRequested, types } from './testing/journeys.ts'
import { officials } from './testing/officials.ts'
import { testPack, unconfirmed } from './testing/pack.ts'
import { begin, type Setting, type Story } from './testing/story.ts'

// Received on Friday 13 March 2026: fifteen days end on Monday 30 March, which begins and ends at 20:00 UTC in Baku.
const begins = '2026-03-29T20:00:00Z'
const ends = '2026-03-30T20:00:00Z'
const later = '2026-04-03T08:00:00Z'
/** Two hours on Monday morning. */
const morning = { from: '2026-03-30T06:00:00.000Z', until: '2026-03-30T08:00:00.000Z' }

const swept = (outages: Setting['outages'] = [morning], setting: Setting = {}) => {
  const story = begin({ outages, ...setting })
  return { story, recorded: story.sweep(later) }
}
const reply = (story: Story) => runningClocks(story.file, story.rules).find(({ rule }) => rule.id === 'reply')

describe('an outage on the last working day', () => {
  it('puts the expiry before both desks, dated when it fell due, and lets nothing follow', () => {
    const { story, recorded } = swept()
    expect(recorded.map(({ event }) => event)).toMatchObject([
      {
        stream: 'shared',
        type: 'expiry_held',
        effectiveAt: '2026-03-30T20:00:00.000Z',
        recordedAt: later,
        actor: { userId: 'system' },
        data: { clock: 'reply', from: '2026-03-13', due: '2026-03-30', personIds: [principal], outages: [morning] },
      },
    ])
    expect(story.file.persons[0]).toMatchObject({ stage: 'received' })
    expect(story.file.persons[0]?.reply).toBeUndefined()
    expect(nextSettlement(story.file, story.rules)).toBeNull()
    expect(story.sweep('2026-06-01T00:00:00Z')).toEqual([])
    for (const who of ['desk', 'centre'] as const) {
      expect(possibleActions(story.file, officials[who], story.rules)).toContain('confirm_expiry')
    }
  })

  it.each([
    ['touched its first minute', { from: '2026-03-28T00:00:00Z', until: '2026-03-29T20:01:00Z' }, 'expiry_held'],
    ['touched its last minute', { from: '2026-03-30T19:59:00Z', until: '2026-03-31T06:00:00Z' }, 'expiry_held'],
    ['lasted for days around it', { from: '2026-03-27T00:00:00Z', until: '2026-04-02T00:00:00Z' }, 'expiry_held'],
    ['ended when it began', { from: '2026-03-28T00:00:00Z', until: begins }, 'consent_deemed'],
    ['began when it was over', { from: ends, until: later }, 'consent_deemed'],
  ])('one that %s', (_when, outage, type) => {
    const { story, recorded } = swept([outage])
    expect(types(recorded)).toEqual([type])
    expect(recorded[0]?.event.effectiveAt).toBe('2026-03-30T20:00:00.000Z')
    expect(story.file.heldExpiries).toHaveLength(type === 'expiry_held' ? 1 : 0)
  })

  it('counts from the last working day, where the period ends on a day of rest', () => {
    const strict = testPack.counting.procedural!.alternative!
    const counting = { procedural: { profile: strict, provenance: testPack.counting.procedural!.provenance } }
    const agreement = { ...testPack, counting: { ...testPack.counting, ...counting } }
    // The period ends on Saturday 28 March; its last working day is Friday the 27th.
    const friday = { from: '2026-03-27T08:00:00Z', until: '2026-03-27T09:00:00Z' }
    const saturday = { from: '2026-03-28T08:00:00Z', until: '2026-03-28T09:00:00Z' }
    const thursday = { from: '2026-03-26T08:00:00Z', until: '2026-03-26T09:00:00Z' }
    expect(types(swept([friday], { agreement }).recorded)).toEqual(['expiry_held'])
    expect(types(swept([saturday], { agreement }).recorded)).toEqual(['expiry_held'])
    expect(types(swept([thursday], { agreement }).recorded)).toEqual(['consent_deemed'])
  })

  it('holds the document in place of the one not issued as well', () => {
    const story = documentRequested({ outages: [{ from: '2026-03-01T00:00:00Z', until: later }] })
    expect(types(story.sweep(later))).toEqual(['expiry_held'])
    expect(story.file.persons[0]?.fallbackDocument).toBeUndefined()
  })

  it('holds nothing where nothing would have followed', () => {
    const agreement = unconfirmed(testPack)
    expect(swept([morning], { agreement, unconfirmedRulesApply: false }).recorded).toEqual([])
  })

  it('is met by a command before the sweep, which is judged upon the held expiry', () => {
    const story = begin({ outages: [morning] })
    const recorded = story.does('desk', propose(...refusing(principal)), later)
    expect(types(recorded)).toEqual(['expiry_held', 'reply_proposed'])
  })
})

describe('an expiry that was held', () => {
  it('takes effect when both desks have confirmed it, dated to the end of the period', () => {
    const { story } = swept()
    expect(types(story.does('centre', confirmExpiry(), later))).toEqual(['expiry_confirmed'])
    expect(story.file.persons[0]?.reply).toBeUndefined()
    expect(reply(story)?.held?.confirmedBy).toEqual(['requesting'])
    expect(story.refused('centre', confirmExpiry(), later).code).toBe('expiry_confirmed')
    const [confirmed, deemed] = story.does('desk', confirmExpiry(), '2026-04-06T08:00:00Z')
    expect(confirmed?.event).toMatchObject({
      actor: { userId: officials.desk.userId },
      data: { by: 'requested', confirmedOn: '2026-04-06' },
    })
    expect(deemed?.event).toMatchObject({
      type: 'consent_deemed',
      effectiveAt: '2026-03-30T20:00:00.000Z',
      data: { due: '2026-03-30', agreedOn: '2026-03-31' },
    })
    expect(story.file.persons[0]).toMatchObject({ stage: 'accepted', reply: { basis: 'silence', on: '2026-03-31' } })
    expect(reply(story)).toBeUndefined()
  })

  it('is over with a reply, which the requested State may still give', () => {
    const { story } = swept()
    story.does('centre', confirmExpiry(), later)
    story.does('desk', propose(...refusing(principal)), later)
    story.does('chief', approve(story.file.proposal!.proposalId), later)
    expect(story.file.persons[0]?.reply).toMatchObject({ outcome: 'refused', basis: 'decision', on: '2026-04-03' })
    expect(story.act('desk', confirmExpiry(), later).ok).toBe(false)
  })

  it('is over with a reply on paper', () => {
    const { story } = swept()
    const [paper] = story.does('centre', paperReply('2026-04-02', ...refusing(principal)), later)
    expect(paper?.event).toMatchObject({ data: { persons: [{ follows: 'replied' }] } })
  })

  it('is nothing any more when a lifted stop lets the period count anew', () => {
    const { story } = swept()
    story.does('centre', hold('stop'), later)
    story.does('centre', liftStop(principal), later)
    expect(reply(story)).toMatchObject({ held: null, from: '2026-04-03' })
    expect(story.refused('desk', confirmExpiry(), later).code).toBe('expiry_not_held')
    expect(nextSettlement(story.file, story.rules)).not.toBeNull()
  })

  it('is confirmed by the central desks under a pack that is older than the act', () => {
    const { confirm_expiry: _, ...actions } = testPack.actions
    const { story } = swept([morning], { agreement: { ...testPack, actions } })
    expect(possibleActions(story.file, officials.officer, story.rules)).not.toContain('confirm_expiry')
    story.does('centre', confirmExpiry(), later)
    story.does('desk', confirmExpiry(), later)
    expect(story.file.persons[0]?.reply).toMatchObject({ basis: 'silence', on: '2026-03-31' })
  })

  it('moves by no act upon deadlines, because its period is over', () => {
    const { story } = swept()
    const input = {
      clock: 'reply',
      from: '2026-03-13',
      ground: 'force_majeure' as const,
      to: '2026-05-01',
      reason: 'x',
    }
    expect(story.refused('desk', { action: 'move_deadline', input }, later).code).toBe('deadline_passed')
  })
})

describe('the last sign of life', () => {
  const now = '2026-03-30T12:00:00.000Z'
  const ago = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString()

  it('tells of an outage once it is old enough, and of none in a program that never ran', () => {
    expect(outageSince(null, now)).toBeNull()
    expect(outageSince(ago(leastOutage - 1), now)).toBeNull()
    expect(outageSince(ago(leastOutage), now)).toEqual({ from: ago(leastOutage), until: now })
    expect(outageSince(ago(-3_600_000), now)).toBeNull()
  })
})
