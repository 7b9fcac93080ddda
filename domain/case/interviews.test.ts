import { describe, expect, it } from 'vitest'
import type { InterviewRule } from '../agreement/interview.ts'
import { computeDeadline } from '../time/deadline.ts'
import { decideAction } from './actions/registry.ts'
import { runningClocks } from './clocks.ts'
import { interviewWantedSince } from './interviews.ts'
import { child, family, principal, spouse } from './testing/application.ts'
import {
  askInterview,
  cancelInterview,
  hold,
  interview,
  invite,
  missInterview,
  moveInterview,
  noteInterview,
} from './testing/commands.ts'
import { testPack } from './testing/pack.ts'
import { begin, contextOf, ids } from './testing/story.ts'

const now = '2026-03-16T08:00:00Z'
const wanted = (story: ReturnType<typeof begin>) => interviewWantedSince(story.file, { personId: principal })

describe('an interview', () => {
  it('is asked for once, waited for until it is planned, and again when it was put off', () => {
    const story = begin()
    story.does('desk', askInterview(principal), now)
    expect(wanted(story)).toBe('2026-03-16')
    story.does('mission', invite(principal, '2026-03-18'), now)
    expect(wanted(story)).toBeUndefined()
    const [planned] = story.file.interviews
    story.does('centre', cancelInterview(planned!.interviewId), now)
    expect(wanted(story)).toBe('2026-03-16')
    expect(story.file.interviews).toMatchObject([{ state: 'cancelled', cause: 'postponed' }])
  })

  it('is moved as the same interview, by one of two who looked at the same appointment', () => {
    const story = begin({ persons: family })
    story.does('mission', invite(principal, '2026-03-18'), now)
    const { interviewId } = story.file.interviews[0]!
    const [moved] = story.does('mission', moveInterview(interviewId, '2026-03-20', { guardian: '' }), now)
    expect(moved!.event).toMatchObject({ type: 'interview_moved', stream: 'shared', data: { date: '2026-03-20' } })
    expect(JSON.stringify(moved!.event)).not.toContain('zqx')
    expect(story.refused('desk', moveInterview(interviewId, '2026-03-23'), now)).toMatchObject({
      ...{ code: 'interview_moved', values: { date: '2026-03-20', time: '14:00' } },
    })
    story.does('desk', moveInterview(interviewId, '2026-03-23', { seen: 1 }), now)
    expect(story.file.interviews).toMatchObject([
      {
        ...{ interviewId, state: 'planned', date: '2026-03-23', authorityId: 'b-mission', invitedOn: '2026-03-16' },
        earlier: [
          { date: '2026-03-18', time: '09:30', movedOn: '2026-03-16' },
          { date: '2026-03-20', time: '14:00', movedOn: '2026-03-16' },
        ],
      },
    ])
    expect(wanted(story)).toBeUndefined()
    story.does('mission', cancelInterview(interviewId), now)
    const gone = moveInterview(interviewId, '2026-03-24', { seen: 2 })
    expect(story.refused('mission', gone, now).code).toBe('no_interview_planned')
  })

  it('of a minor is not moved without a guardian either', () => {
    const story = begin({ persons: family })
    story.does('mission', invite(child, '2026-03-18'), now)
    const alone = moveInterview(story.file.interviews[0]!.interviewId, '2026-03-19', { guardian: '' })
    expect(story.refused('mission', alone, now).fields?.[0]?.path).toBe('guardian')
  })

  it('that was missed is wanted again, and is not missed before its day', () => {
    const story = begin()
    story.file = { ...story.file, interviewRequested: true }
    story.does('mission', invite(principal, '2026-03-18'), now)
    const { interviewId } = story.file.interviews[0]!
    expect(story.refused('mission', missInterview(interviewId), now).fields?.[0]?.code).toBe('date_in_future')
    story.does('mission', missInterview(interviewId), '2026-03-18T15:00:00Z')
    expect(wanted(story)).toBe(story.file.submittedOn)
    expect(story.file.persons[0]).not.toHaveProperty('interviewedOn')
  })

  it('is held as it was planned, and what the interviewer keeps stays on their side', () => {
    const story = begin()
    story.does('mission', invite(principal, '2026-03-16'), now)
    const { interviewId } = story.file.interviews[0]!
    const record = interview(principal, '2026-03-16')
    const held = { ...record, input: { ...record.input, interviewId } } as typeof record
    const recorded = story.does('mission', held, '2026-03-16T12:00:00Z')
    expect(recorded.map(({ event }) => [event.type, event.stream])).toEqual([
      ['interview_held', 'shared'],
      ['interview_noted', 'requested'],
    ])
    const shared = recorded[0]!
    expect(shared.event.data).toMatchObject({ outcome: 'doubtful', grounds: ['contradictions'], present: ['guardian'] })
    // A header names nobody: words and names are payload.
    expect(JSON.stringify(shared.event)).not.toContain('zqx')
    expect(JSON.stringify(shared.parts)).not.toContain('kept')
    expect(story.file.interviews).toMatchObject([{ interviewId, state: 'held', time: '09:30', outcome: 'doubtful' }])
    expect(story.refused('mission', held, '2026-03-16T13:00:00Z').code).toBe('no_interview_planned')
  })

  it('keeps words and files on the side that kept them, and none of another purpose or person', () => {
    const story = begin()
    story.does('mission', interview(principal, '2026-03-16'), now)
    const { interviewId } = story.file.interviews[0]!
    const recording = { documentId: 'zqx-1', personId: principal, purpose: 'interview', digest: 'a'.repeat(64) }
    const context = {
      ...contextOf('officer', now, story.rules, ids()),
      uploads: [recording, { ...recording, documentId: 'zqx-2', personId: child }],
    }
    const decide = (documentId: string) => decideAction(story.file, noteInterview(interviewId, [documentId]), context)
    const kept = decide('zqx-1')
    expect(kept.ok && kept.events).toMatchObject([
      { stream: 'requesting', type: 'interview_noted', data: { files: [{ documentId: 'zqx-1' }] } },
    ])
    expect(decide('zqx-2')).toMatchObject({ refusal: { fields: [{ path: 'documentIds', code: 'file_gone' }] } })
    const nothing = { action: 'note_interview' as const, input: { interviewId, text: '', documentIds: [] } }
    expect(story.refused('officer', nothing, now).fields?.[0]).toMatchObject({ path: 'text', code: 'needed' })
  })

  it('rests its outcome on a ground', () => {
    const record = interview(principal, '2026-03-16')
    const groundless = { ...record, input: { ...record.input, grounds: [] } } as typeof record
    expect(begin().refused('mission', groundless, now).fields).toEqual([
      { path: 'grounds', code: 'interview_ground_needed' },
    ])
  })

  it('of a minor is not planned without a guardian or a representative, and recorded with that contradiction', () => {
    const story = begin({ persons: family })
    expect(story.refused('mission', invite(child, '2026-03-18', { guardian: '' }), now).fields?.[0]?.path).toBe(
      'guardian',
    )
    const record = interview(child, '2026-03-16')
    for (const present of [[], [{ role: 'lawyer', name: 'zqx counsel' }]]) {
      const alone = { ...record, input: { ...record.input, present } } as typeof record
      const [held] = story.does('mission', alone, now)
      expect(held!.event).toMatchObject({ type: 'interview_held', stream: 'shared' })
      expect(held!.event.data).toMatchObject({ contradictions: ['minor_without_guardian'] })
    }
    expect(story.does('mission', record, now)[0]!.event.data).not.toHaveProperty('contradictions')
  })

  it('of somebody of unknown birth date needs a guardian, or a reason why the person is an adult', () => {
    const somebody = '00000000-0000-4000-8000-000000000009'
    const story = begin({
      persons: family.map((one) => (one.personId === child ? { ...one, personId: somebody } : one)),
    })
    const alone = { guardian: '' }
    expect(story.refused('mission', invite(somebody, '2026-03-16', alone), now).fields?.[0]?.path).toBe('guardian')
    const [invited] = story.does(
      'mission',
      invite(somebody, '2026-03-16', { ...alone, adultBecause: 'zqx beard' }),
      now,
    )
    expect(invited!.event.data).toMatchObject({ adultStated: true })
    expect(JSON.stringify(invited!.event)).not.toContain('zqx')
    const { interviewId } = story.file.interviews[0]!
    const record = interview(somebody, '2026-03-16')
    const held = { ...record, input: { ...record.input, interviewId, present: [] } } as typeof record
    expect(story.does('mission', held, now)[0]!.event.data).not.toHaveProperty('contradictions')
    const known = begin({ persons: family })
    const young = invite(child, '2026-03-18', { ...alone, adultBecause: 'zqx beard' })
    expect(known.refused('mission', young, now).fields?.[0]?.code).toBe('birth_date_known')
  })

  it('is off with a stop, and says the same whatever made the requesting State stop', () => {
    const told = ['stop', 'withdraw'].map((action) => {
      const story = begin()
      story.does('mission', invite(principal, '2026-03-18'), now)
      const recorded = story.does('centre', hold(action as 'stop'), now)
      return recorded.filter(({ event }) => event.stream === 'shared').map(({ event }) => [event.type, event.data])
    })
    expect(told[0]!.map(([type]) => type)).toEqual(['stopped', 'interview_cancelled'])
    expect(told[0]).toEqual(told[1])
  })

  it('takes day, time and place from its slot alone', () => {
    const story = begin()
    const slotId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b'
    const interviewSlot = {
      ...{
        slotId,
        authorityId: 'b-mission-south',
        date: '2026-03-19',
        time: '14:00',
        minutes: 30,
        by: 'visiting_team' as const,
      },
      ...{ means: 'in_person' as const, place: 'zqx hall', room: '2' },
    }
    const context = { ...contextOf('mission', now, story.rules, ids()), interviewSlot }
    const decision = decideAction(story.file, invite(principal, '2026-03-18', { slotId }), context)
    const [event] = decision.ok ? decision.events : []
    expect(event?.data).toMatchObject({ date: '2026-03-19', time: '14:00', minutes: 30, by: 'visiting_team', slotId })
    // Its hours are by the clocks of whoever offers it.
    expect(event?.data).toMatchObject({ authority: 'b-mission-south' })
    expect(event?.parts?.[0]?.content).toMatchObject({ place: 'zqx hall', room: '2' })
  })

  it('is not set on a day that has passed, nor years ahead', () => {
    const story = begin()
    for (const [date, code] of [
      ['2026-03-12', 'date_in_past'],
      ['2028-03-12', 'date_too_late'],
    ] as const) {
      expect(story.refused('mission', invite(principal, date), now).fields?.[0]).toMatchObject({ path: 'date', code })
    }
  })
})

describe('the period for the reply', () => {
  const provenance = (certainty: 'verified' | 'assumed') => ({ certainty, source: 'invented' })
  const hearing = (rule: Omit<InterviewRule, 'provenance'>, certainty: 'verified' | 'assumed' = 'verified') => ({
    agreement: { ...testPack, interview: { ...rule, provenance: provenance(certainty) } },
  })
  const replyOf = ({ file, rules }: ReturnType<typeof begin>) =>
    runningClocks(file, rules).find(({ rule }) => rule.id === 'reply')!
  const stillFor = { replyClock: 'stands_still', atMost: 10 } as const
  const held = interview(principal, '2026-03-19')
  const later = '2026-03-19T12:00:00Z'

  it('goes on while an interview is waited for, without a rule and by one that says so', () => {
    for (const setting of [{}, hearing({ replyClock: 'unchanged' })]) {
      const story = begin(setting)
      story.does('desk', askInterview(principal), now)
      expect(replyOf(story)).toMatchObject({ due: '2026-03-30', standingSince: null })
    }
  })

  it('stands still until the interview was held, and never longer than the pack says', () => {
    const story = begin(hearing(stillFor))
    story.does('desk', askInterview(principal), now)
    // The fifteen days end on the 28th; the 17th to the 26th are the most that may be waited.
    expect(replyOf(story)).toMatchObject({ due: '2026-04-07', standingSince: null })
    story.does('mission', held, later)
    // The 17th to the 19th were waited.
    expect(replyOf(story)).toMatchObject({ due: '2026-03-31' })
    const silent = begin(hearing(stillFor))
    silent.does('desk', askInterview(principal), now)
    expect(silent.sweep('2026-04-07T12:00:00Z')).toEqual([])
    expect(silent.sweep('2026-04-09T00:00:00Z').map(({ event }) => event.type)).toEqual(['consent_deemed'])
  })

  it('stands still no longer than the pack says for two requests and for three, one after another', () => {
    const days = ['2026-03-14', '2026-03-22', '2026-03-30', '2026-04-06'].map((on) => `${on}T08:00:00Z`)
    for (const [requests, due] of [
      [1, '2026-04-06'],
      [2, '2026-04-07'],
      [3, '2026-04-07'],
    ] as const) {
      const story = begin({ ...hearing(stillFor), persons: family })
      for (const [index, personId] of [principal, spouse, child].slice(0, requests).entries()) {
        story.does('desk', askInterview(personId), days[index]!)
        story.does('mission', interview(personId, days[index + 1]!.slice(0, 10)), days[index + 1]!)
      }
      expect(replyOf(story).due).toBe(due)
    }
  })

  it('waits on for somebody who did not come, and for nobody of whom no interview is needed any more', () => {
    const story = begin(hearing(stillFor))
    story.does('desk', askInterview(principal), now)
    story.does('mission', invite(principal, '2026-03-17'), now)
    story.does('mission', missInterview(story.file.interviews[0]!.interviewId), '2026-03-17T15:00:00Z')
    expect(replyOf(story).due).toBe('2026-04-07')
    story.does('mission', invite(principal, '2026-03-19'), '2026-03-17T16:00:00Z')
    const off = cancelInterview(story.file.interviews[1]!.interviewId)
    story.does('desk', { ...off, input: { ...off.input, cause: 'not_needed' } } as typeof off, '2026-03-18T08:00:00Z')
    expect(replyOf(story).due).toBe('2026-03-30')
  })

  it('is longer from the request on, by that of the side that the pack names, and not once it is over', () => {
    const longer = { replyClock: 'longer', upTo: { amount: 30, unit: 'calendar_days' } } as const
    const story = begin(hearing({ ...longer, askedBy: 'requested' }))
    story.file = { ...story.file, interviewRequested: true }
    expect(replyOf(story).due).toBe('2026-03-30')
    const own = begin(hearing({ ...longer, askedBy: 'requested' }))
    own.does('desk', askInterview(principal), now)
    expect(replyOf(own).due).toBe('2026-04-13')
    const { question } = replyOf(own)
    const late = { ...question, adjusted: { hearing: { upTo: longer.upTo, on: '2026-05-01' } } }
    expect(computeDeadline(late).due).toBe('2026-03-30')
  })

  it('is moved by no rule that nobody confirmed: reminded of as it was, biting later', () => {
    const story = begin({ ...hearing(stillFor, 'assumed'), unconfirmedRulesApply: false })
    story.does('desk', askInterview(principal), now)
    expect(replyOf(story)).toMatchObject({ remindOn: '2026-03-28', due: '2026-04-07' })
  })
})
