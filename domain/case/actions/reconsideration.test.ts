import { describe, expect, it } from 'vitest'
import { openReconsideration } from '../case-file.ts'
import { nextSettlement } from '../next-settlement.ts'
import { possibleActions } from '../possible.ts'
import { adult, child, family, principal, spouse } from '../testing/application.ts'
import {
  answerVerification,
  askReconsideration,
  claimStatelessness,
  confirmConsent,
  hold,
  interview,
  issueDocument,
  maintain,
  notifyTransfer,
  requestDocument,
  requestVerification,
  revoke,
} from '../testing/commands.ts'
import * as journeys from '../testing/journeys.ts'
import { officials } from '../testing/officials.ts'
import { testPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'
import { turnOf } from '../turn.ts'

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

  it('gives the requested State no second period by confirming: what was over meanwhile takes effect with that', () => {
    const story = journeys.documentRequested({ persons: family })
    story.does('desk', askReconsideration(principal), journeys.days.issued)
    expect(story.sweep('2026-05-01T08:00:00Z')).toEqual([])
    const recorded = story.does('desk', confirmConsent(), '2026-05-01T08:00:00Z')
    expect(types(recorded)).toEqual(['consent_confirmed', 'fallback_document_accepted'])
    const { event } = recorded[1]!
    expect(event).toMatchObject({ effectiveAt: '2026-05-01T08:00:00.000Z', actor: { userId: 'system' } })
    expect(event.data).toMatchObject({ personIds: [principal, spouse, child], due: '2026-03-26' })
    // And one that ran on is what it was.
    const soon = journeys.documentRequested()
    soon.does('desk', askReconsideration(principal), '2026-03-19T09:00:00Z')
    soon.does('desk', confirmConsent(), '2026-03-24T08:00:00Z')
    expect(soon.sweep('2026-03-28T08:00:00Z')[0]?.event.data).toMatchObject({ due: '2026-03-26' })
  })

  it('begins a period anew for those alone about whom it was asked', () => {
    const story = journeys.documentRequested({ persons: family })
    story.does('desk', askReconsideration(principal), journeys.days.issued)
    const recorded = story.does('centre', maintain, '2026-05-01T08:00:00Z')
    expect(types(recorded)).toEqual(['application_maintained', 'fallback_document_accepted'])
    expect(recorded[1]?.event.data).toMatchObject({ personIds: [spouse, child], due: '2026-03-26' })
    expect(types(story.sweep('2026-05-08T19:00:00Z'))).toEqual([])
    expect(story.sweep('2026-05-08T21:00:00Z')[0]?.event.data).toMatchObject({
      personIds: [principal],
      due: '2026-05-08',
    })
  })

  it('is no ground before anybody is accepted', () => {
    expect(begin().refused('desk', askReconsideration(principal), '2026-03-17T08:00:00Z').code).toBe(
      'not_in_this_stage',
    )
    expect(silent().refused('desk', askReconsideration('nobody'), later).code).toBe('unknown_person')
  })
})

describe('a consent in doubt', () => {
  const at = (hour: string) => `2026-04-01T${hour}:00:00Z`
  const { answer_verification: rule, ...actions } = testPack.actions
  const answeredLater = { ...rule!, stages: [...rule!.stages, 'accepted' as const] }
  const agreement = { ...testPack, actions: { ...actions, answer_verification: answeredLater } }
  const asked = () => {
    const story = begin({ persons: [adult], agreement })
    story.does('desk', requestVerification(), '2026-03-13T09:00:00Z')
    story.does('centre', claimStatelessness(principal, '2026-03-13'), '2026-03-13T10:00:00Z')
    story.sweep(later)
    return story
  }
  const ask = (ground: string) => ({
    action: 'ask_reconsideration' as const,
    input: { personIds: [principal], ground, reason: 'zqx new entry' },
  })

  it('is doubted by what comes after it, and holds until an official of the requested State has weighed that', () => {
    const story = asked()
    const { requestId } = story.file.verifications[0]!
    const input = { requestId, result: 'no_match' as const, finding: 'zqx nobody' }
    story.does('verifier', { action: 'answer_verification', input }, at('10'))
    story.does('mission', interview(principal, '2026-04-01'), at('11'))
    story.does('centre', claimStatelessness(principal, '2026-04-01'), at('12'))
    expect(story.file.newEvidence.map(({ code }) => code)).toEqual(['register', 'interview', 'statelessness'])
    expect(story.file.newEvidence[0]).toMatchObject({ register: { result: 'no_match' } })
    // A doubt is none of the steps: the consent binds.
    expect(possibleActions(story.file, officials.centre, story.rules)).toContain('request_travel_document')
    expect(possibleActions(story.file, officials.desk, story.rules)).toEqual(
      expect.arrayContaining(['ask_reconsideration', 'confirm_consent']),
    )
    const [weighed] = story.does('desk', confirmConsent(), at('13'))
    expect(weighed?.event).toMatchObject({ stream: 'requested', type: 'consent_confirmed' })
    expect(story.file).toMatchObject({ newEvidence: [], persons: [{ stage: 'accepted' }] })
    expect(story.refused('desk', confirmConsent(), at('14')).code).toBe('consent_not_in_doubt')
    expect(story.refused('desk', confirmConsent('nobody'), at('14')).code).toBe('unknown_person')
  })

  it('is none where a register finds the person, or where nobody has consented yet', () => {
    const story = asked()
    expect(story.file.newEvidence).toEqual([])
    story.does('verifier', answerVerification(story.file.verifications[0]!.requestId), at('10'))
    expect(story.file.newEvidence).toEqual([])
  })

  it('goes under reconsideration with its ground and its causes, is the other side’s turn, and ends by being confirmed', () => {
    const story = silent()
    story.does('centre', claimStatelessness(principal, '2026-04-01'), at('09'))
    const refused = story.refused('desk', ask('none'), at('10'))
    expect(refused.fields).toEqual([{ path: 'ground', code: 'choose_one' }])
    const [asked] = story.does('desk', ask('other_reason'), at('10'))
    expect(asked?.event.data).toMatchObject({ causes: ['statelessness'], ground: 'other_reason' })
    expect(story.file.newEvidence).toEqual([])
    expect(turnOf(story.file, story.rules.agreement)).toEqual({ relation: 'requesting', roles: ['central_desk'] })
    const [confirmed] = story.does('desk', confirmConsent(), at('11'))
    expect(confirmed?.event).toMatchObject({ stream: 'shared', data: { personIds: [principal] } })
    expect(openReconsideration(story.file)).toBeUndefined()
    story.does('centre', requestDocument(principal), at('12'))
  })

  it('of others is weighed apart when a reconsideration ends: the other State reads of nobody whom a register brought in', () => {
    const story = begin({ persons: family, agreement })
    for (const personId of [principal, spouse])
      story.does('desk', requestVerification(personId), '2026-03-13T09:00:00Z')
    story.sweep(later)
    const answer = (of: number, hour: string) => {
      const { requestId } = story.file.verifications[of]!
      const input = { requestId, result: 'no_match' as const, finding: 'zqx nobody' }
      story.does('verifier', { action: 'answer_verification', input }, at(hour))
    }
    answer(0, '09')
    const [asked] = story.does('desk', ask('other_reason'), at('10'))
    expect(asked?.event.data).not.toHaveProperty('causes')
    answer(1, '11')
    const ended = story.does('desk', confirmConsent(child), at('12'))
    expect(ended.map(({ event: { stream, data }, parts }) => ({ stream, data, parts: parts.length }))).toEqual([
      { stream: 'shared', data: expect.objectContaining({ personIds: [principal] }), parts: 1 },
      { stream: 'requested', data: { personIds: [child], confirmedOn: '2026-04-01' }, parts: 1 },
    ])
    // Whom the official did not name is still in doubt.
    expect(story.file.newEvidence).toMatchObject([{ personId: spouse }])
    story.does('desk', confirmConsent(spouse), at('13'))
    expect(story.file.newEvidence).toEqual([])
    expect(openReconsideration(story.file)).toBeUndefined()
  })

  it('is over with its object: who arrived all the same, or whose consent was revoked', () => {
    const story = silent()
    story.does('desk', askReconsideration(principal), at('09'))
    story.does('desk', revoke(principal), at('10'))
    expect(openReconsideration(story.file)).toBeUndefined()
  })
})
