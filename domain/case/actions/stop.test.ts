import { describe, expect, it } from 'vitest'
import { stageOf } from '../case-file.ts'
import { runningClocks } from '../clocks.ts'
import { fold } from '../evolve.ts'
import { attestation, child, family, mark, principal, spouse } from '../testing/application.ts'
import { accepting, approve, hold, issueDocument, liftStop, propose, refusing } from '../testing/commands.ts'
import { days, documentReady, documentRequested, only, transferNotified, types } from '../testing/journeys.ts'
import { confirmedPack } from '../testing/pack.ts'
import type { Story } from '../testing/story.ts'
import { begin, caseId } from '../testing/story.ts'

const at = days.notified

/** All that the requested State can ever read of a case: events with their numbers, times and actors, and the parts. */
function seenByRequested(story: Story) {
  const seen = story.recorded.filter(({ event }) => event.stream !== 'requesting')
  return {
    seen,
    file: fold(
      caseId,
      seen.map(({ event }) => event),
    ),
  }
}

describe('the neutral stop', () => {
  it.each(['before the reply', 'before a flight'])('looks the same as a withdrawal for every cause, %s', (moment) => {
    const told = (action: 'stop' | 'withdraw', reason: string) => {
      const story = moment === 'before a flight' ? transferNotified({ persons: family }) : begin({ persons: family })
      story.does('centre', hold(action, reason), at)
      return seenByRequested(story)
    }
    const stopped = told('stop', 'court_suspension')
    expect(told('stop', 'other')).toEqual(stopped)
    expect(told('withdraw', 'court_suspension')).toEqual(stopped)
    expect(told('withdraw', 'other')).toEqual(stopped)
    expect(stopped.file?.stopped).toBe(true)
    expect(JSON.stringify(stopped)).not.toContain('court')
  })

  it('tells the other State nothing more when a stopped case is withdrawn', () => {
    const story = begin()
    story.does('officer', hold('stop'), at)
    const before = seenByRequested(story)
    expect(types(story.does('centre', hold('withdraw'), at))).toEqual(['stop_recorded'])
    expect(seenByRequested(story)).toEqual(before)
    expect(story.file.withdrawn).toBe(true)
  })

  it('keeps its cause with the requesting State, in the payload', () => {
    const recorded = begin().does('officer', hold('stop'), at)
    const [own, shared] = recorded
    expect(own).toMatchObject({ event: { stream: 'requesting', data: { kind: 'stop' } } })
    expect(own?.parts[0]?.content).toEqual({ reason: 'court_suspension', text: `${mark} cause` })
    expect(shared).toMatchObject({ event: { stream: 'shared', type: 'stopped', data: {} }, parts: [] })
  })

  it('stops the flight and every clock, and holds everything else', () => {
    const story = transferNotified()
    expect(types(story.does('officer', hold('stop'), at))).toEqual(['stop_recorded', 'stopped', 'transfer_cancelled'])
    expect(stageOf(story.file)).toBe('stopped')
    expect(runningClocks(story.file, story.rules)).toEqual([])
    expect(story.refused('mission', issueDocument(principal), at).code).toBe('stopped')
    expect(story.refused('officer', hold('stop'), at).code).toBe('stopped')
  })

  it('holds a proposal, which may be approved when the stop is lifted', () => {
    const story = begin()
    story.does('desk', propose(...accepting(principal)), days.proposed)
    story.does('officer', hold('stop'), days.proposed)
    const { proposalId } = story.file.proposal!
    expect(story.refused('chief', approve(proposalId), days.replied).code).toBe('stopped')
    story.does('centre', liftStop(principal), days.replied)
    story.does('chief', approve(proposalId), days.replied)
  })

  it('has one of the causes the pack lists, and is for the requesting State', () => {
    const story = begin()
    const odd = story.refused('officer', hold('stop', 'asylum'), at)
    expect(odd).toEqual({ code: 'invalid', fields: [{ path: 'reason', code: 'choose_one' }] })
    expect(story.refused('desk', hold('stop'), at).code).toBe('not_your_action')
    expect(story.refused('desk', hold('withdraw'), at).code).toBe('not_your_action')
  })
})

describe('the lifting of a stop', () => {
  it('needs a new attestation for everyone who may still travel', () => {
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(spouse), ...accepting(principal, child)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    story.does('officer', hold('stop'), at)
    expect(story.refused('centre', liftStop(principal), at)).toEqual({
      code: 'attestation_needed',
      fields: [{ path: `attestations.${child}`, code: 'attestation_missing' }],
    })
    expect(story.file.stopped).toBe(true)
    const lifted = story.does('centre', liftStop(principal, child), at)
    expect(types(lifted)).toEqual(['attestation_given', 'attestation_given', 'stop_lift_recorded', 'stop_lifted'])
    expect(stageOf(story.file)).toBe('accepted')
  })

  it('asks for the safeguards of a minor again', () => {
    const story = begin()
    story.does('officer', hold('stop'), at)
    const command = {
      action: 'lift_stop' as const,
      input: { attestations: [attestation(principal, { ageDisputed: true })] },
    }
    expect(story.refused('centre', command, at).fields).toEqual([{ path: 'attestations.0', code: 'attestation_minor' }])
  })

  it('starts the reply clock anew on the date of the requested State', () => {
    const story = begin()
    story.does('officer', hold('stop'), days.replied)
    expect(story.sweep('2026-05-04T08:00:00Z')).toEqual([])
    // 22:30 on 4 May in XA is 00:30 on 5 May in XB.
    const lifted = story.does('centre', liftStop(principal), '2026-05-04T20:30:00Z')
    expect(only(lifted, 'stop_lifted').liftedOn).toBe('2026-05-05')
    expect(runningClocks(story.file, story.rules)).toMatchObject([
      { rule: { id: 'reply' }, from: '2026-05-05', due: '2026-05-20' },
    ])
    expect(story.sweep('2026-05-20T19:59:59Z')).toEqual([])
    expect(only(story.sweep('2026-05-20T20:00:00Z'), 'consent_deemed').agreedOn).toBe('2026-05-21')
  })

  it('starts the wait for receipt anew', () => {
    const story = begin({ agreement: confirmedPack })
    story.does('officer', hold('stop'), '2026-03-13T09:00:00Z')
    story.does('centre', liftStop(principal), '2026-05-04T08:00:00Z')
    expect(story.sweep('2026-05-06T19:59:59Z')).toEqual([])
    expect(only(story.sweep('2026-05-06T20:00:00Z'), 'receipt_confirmed')).toEqual({
      receivedOn: '2026-05-06',
      basis: 'fallback',
    })
  })

  it('starts the time for the travel document anew', () => {
    const story = documentRequested()
    story.does('officer', hold('stop'), days.issued)
    story.does('centre', liftStop(principal), '2026-05-04T08:00:00Z')
    expect(story.sweep('2026-05-11T19:59:59Z')).toEqual([])
    expect(types(story.sweep('2026-05-11T20:00:00Z'))).toEqual(['fallback_document_accepted'])
  })

  it('brings back the stage before the flight', () => {
    const story = transferNotified()
    story.does('officer', hold('stop'), at)
    story.does('centre', liftStop(principal), at)
    expect(stageOf(story.file)).toBe('document_ready')
  })

  it('is out of the question after a withdrawal, and when nothing is stopped', () => {
    const story = documentReady()
    expect(story.refused('centre', liftStop(principal), at).code).toBe('not_in_this_stage')
    story.does('centre', hold('withdraw'), at)
    expect(story.refused('centre', liftStop(principal), at).code).toBe('withdrawn')
    expect(story.refused('centre', hold('withdraw'), at).code).toBe('withdrawn')
    expect(story.refused('desk', liftStop(principal), at).code).toBe('not_your_action')
  })
})
