import { describe, expect, it } from 'vitest'
import { startedClocks } from '../clocks.ts'
import { mark, principal } from '../testing/application.ts'
import { answerNotice, claimStatelessness, interview, notifyTransfer, revoke } from '../testing/commands.ts'
import { accepted, days, only, transferNotified, types } from '../testing/journeys.ts'
import { testPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'
import type { Command } from './registry.ts'

const timed = (starts: 'notice_given' | 'interview_requested', stops: 'notice_answered' | 'interviewed') => {
  const [clock] = testPack.clocks
  const waiting = { ...clock!, id: 'waiting', starts, stops: [stops], effect: 'target_missed' as const }
  return { ...testPack, clocks: [...testPack.clocks, waiting] }
}

describe('an interview', () => {
  it('is a fact of its day, and decides nothing', () => {
    const story = begin()
    const at = '2026-03-16T08:00:00Z'
    expect(story.refused('mission', interview(principal, '2026-03-17'), at).fields?.[0]).toMatchObject({
      path: 'heldOn',
      code: 'date_in_future',
    })
    expect(story.refused('mission', interview(principal, '2026-03-12'), at).fields?.[0]?.code).toBe(
      'before_the_application',
    )
    expect(story.refused('mission', interview('nobody', '2026-03-16'), at).code).toBe('unknown_person')
    expect(types(story.does('mission', interview(principal, '2026-03-16'), at))).toEqual([
      'interview_held',
      'interview_noted',
    ])
    expect(story.file.persons[0]).toMatchObject({ stage: 'received', interviewedOn: '2026-03-16' })
    story.does('mission', interview(principal, '2026-03-14'), '2026-03-18T08:00:00Z')
    expect(story.file.persons[0]?.interviewedOn).toBe('2026-03-14')
  })

  it('is waited for only where the application asked for one', () => {
    const story = begin({ agreement: timed('interview_requested', 'interviewed') })
    const waits = () => startedClocks(story.file, story.rules).some(({ rule }) => rule.id === 'waiting')
    expect(waits()).toBe(false)
    story.file = { ...story.file, interviewRequested: true }
    expect(waits()).toBe(true)
    story.does('mission', interview(principal, '2026-03-16'), '2026-03-16T08:00:00Z')
    expect(waits()).toBe(false)
  })
})

describe('a notice', () => {
  it('is answered once, with words where the conditions do not suit', () => {
    const story = transferNotified({ agreement: timed('notice_given', 'notice_answered') })
    const waits = () => startedClocks(story.file, story.rules).some(({ rule }) => rule.id === 'waiting')
    const { transferId } = story.file.transfers[0]!
    expect(waits()).toBe(true)
    const wordless = { action: 'answer_notice' as const, input: { transferId, agreed: false, text: '' } }
    expect(story.refused('desk', wordless, days.notified).fields?.[0]?.code).toBe('reason_text_needed')
    expect(story.refused('desk', answerNotice('none'), days.notified).code).toBe('unknown_transfer')
    story.does('desk', answerNotice(transferId, false), days.notified)
    expect(story.file).toMatchObject({ transfers: [{ state: 'notified', answer: { agreed: false } }] })
    expect(waits()).toBe(false)
    expect(story.refused('desk', answerNotice(transferId), days.notified).code).toBe('unknown_transfer')
  })
})

describe('a consent', () => {
  it('is revoked on a ground of the agreement, and the journey is called off', () => {
    const story = transferNotified()
    const groundless = {
      action: 'revoke_consent' as const,
      input: { personIds: [principal], reason: 'none', text: '' },
    }
    expect(story.refused('desk', groundless, days.notified).fields?.[0]).toEqual({
      path: 'reason',
      code: 'reason_needed',
    })
    expect(types(story.does('desk', revoke(principal), days.notified))).toEqual([
      'transfer_cancelled',
      'consent_revoked',
      'case_closed',
    ])
    expect(story.file).toMatchObject({ closed: true, persons: [{ stage: 'refused', reply: { outcome: 'refused' } }] })
  })

  it('that was never given is not revoked', () => {
    expect(begin().refused('desk', revoke(principal), days.proposed).code).toBe('not_in_this_stage')
    const story = accepted()
    story.does('desk', revoke(principal), days.issued)
    expect(story.refused('centre', notifyTransfer([principal]), days.issued).code).toBe('closed')
  })
})

describe('a claim of statelessness', () => {
  it('is recorded by either side in any stage, with its referral, and moves nothing', () => {
    const story = begin()
    const at = '2026-03-17T09:00:00Z'
    const before = story.file.persons
    const claimed = only(
      story.does('desk', claimStatelessness(principal, '2026-03-16', '2026-03-17'), at),
      'statelessness_claimed',
    )
    expect(claimed).toMatchObject({ by: 'requested', claimedOn: '2026-03-16', referredOn: '2026-03-17' })
    expect(
      only(story.does('centre', claimStatelessness(principal, '2026-03-17'), at), 'statelessness_claimed').by,
    ).toBe('requesting')
    expect(story.file.persons).toEqual(before)
    expect(JSON.stringify(story.recorded.map(({ event }) => event))).not.toContain(mark)
    // An authority that the pack names is a code of the header; any other is words.
    const refer = (referral: object) => ({
      ...claimStatelessness(principal, '2026-03-17'),
      input: {
        personId: principal,
        claimedOn: '2026-03-17',
        text: `${mark} no State`,
        referral: { referredOn: '2026-03-17', ...referral },
      },
    })
    const listed = story.does('desk', refer({ authorityId: 'migration_office' }) as Command, at)
    expect(only(listed, 'statelessness_claimed')).toMatchObject({ referredTo: 'migration_office' })
    for (const referral of [{ authorityId: 'none' }, {}, { authorityId: 'migration_office', authority: 'Two' }]) {
      const { fields } = story.refused('desk', refer(referral) as Command, at)
      expect(fields).toEqual([{ path: 'referral.authorityId', code: 'choose_one' }])
    }
    const faultOf = (...days: [string, string?]) =>
      story.refused('desk', claimStatelessness(principal, ...days), at).fields?.[0]?.code
    expect(faultOf('2026-03-18')).toBe('date_in_future')
    expect(faultOf('2026-03-17', '2026-03-16')).toBe('before_the_claim')
  })
})
