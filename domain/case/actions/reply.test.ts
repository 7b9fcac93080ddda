import { describe, expect, it } from 'vitest'
import { stageOf } from '../case-file.ts'
import { adult, child, family, mark, principal, spouse } from '../testing/application.ts'
import {
  accepting,
  answerVerification,
  approve,
  confirmArrival,
  issueDocument,
  notifyTransfer,
  paperReply,
  propose,
  refusing,
  requestDocument,
  requestVerification,
  revoke,
  sendBack,
} from '../testing/commands.ts'
import { days, lastTransfer, only, types } from '../testing/journeys.ts'
import { confirmedPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'

const all = [principal, spouse, child]

describe('a reply', () => {
  it('waits in the private stream until another official approves it', () => {
    const story = begin()
    const proposed = story.does('desk', propose(...accepting(principal)), days.proposed)
    expect(proposed.map(({ event }) => [event.stream, event.type])).toEqual([['requested', 'reply_proposed']])
    expect(stageOf(story.file)).toBe('received')
    const approved = story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(approved.map(({ event }) => [event.stream, event.type])).toEqual([
      ['requested', 'proposal_approved'],
      ['shared', 'reply_given'],
    ])
    expect(story.file.persons[0]).toMatchObject({
      stage: 'accepted',
      reply: { outcome: 'accepted', basis: 'decision', on: '2026-03-18' },
    })
    expect(story.file.proposal?.open).toBe(false)
  })

  it('carries exactly the words that were proposed', () => {
    const story = begin()
    const [proposed] = story.does('desk', propose(...refusing(principal)), days.proposed)
    const approved = story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(approved.find(({ event }) => event.type === 'reply_given')?.parts).toEqual(proposed?.parts)
    expect(JSON.stringify(approved.map(({ event }) => event))).not.toContain(mark)
  })

  it('keeps a note beside it inside the own State, whether it waits or not', () => {
    const why = { note: `${mark} cannot wait` }
    const noted = (pack?: typeof confirmedPack) => {
      const story = begin(pack ? { agreement: pack } : {})
      if (pack) story.does('desk', { action: 'confirm_receipt', input: {} }, days.proposed)
      const persons = accepting(principal)
      return story.does('desk', { action: 'propose_reply', input: { persons, ...why } }, days.proposed)
    }
    for (const [note, reply] of [noted(), noted(confirmedPack)]) {
      expect(note).toMatchObject({ event: { stream: 'requested', type: 'note_added' } })
      expect(note?.parts).toMatchObject([{ content: { text: why.note } }])
      expect(JSON.stringify(reply?.parts)).not.toContain('cannot wait')
    }
  })

  it('is given at once where the pack asks for one pair of eyes', () => {
    const story = begin({ agreement: confirmedPack })
    story.does('desk', { action: 'confirm_receipt', input: {} }, days.proposed)
    expect(types(story.does('desk', propose(...accepting(principal)), days.proposed))).toEqual(['reply_given'])
  })

  it('closes the case when everyone is refused', () => {
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(...all)), days.proposed)
    const approved = story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(types(approved)).toEqual(['proposal_approved', 'reply_given', 'case_closed'])
    expect(stageOf(story.file)).toBe('closed')
  })

  it('may refuse one of a family and accept the others, who go on', () => {
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(spouse), ...accepting(principal, child)), days.proposed)
    const approved = story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(only(approved, 'reply_given').persons).toContainEqual({
      personId: spouse,
      outcome: 'refused',
      reason: 'other_reason',
      checked: ['application'],
    })
    expect(story.file.persons.map(({ stage }) => stage)).toEqual(['accepted', 'refused', 'accepted'])
    expect(stageOf(story.file)).toBe('accepted')
  })

  it('says of a refusal what was checked, and of nothing that the file does not show', () => {
    const story = begin()
    const faultsOf = (grounds: object) => {
      const refused = {
        personId: principal,
        outcome: 'refused' as const,
        reason: 'other_reason',
        text: mark,
        ...grounds,
      }
      return story.refused('desk', propose(refused), days.proposed).fields?.map(({ path, code }) => `${path} ${code}`)
    }
    expect(faultsOf({})).toEqual(['persons.0.checked checked_needed'])
    expect(faultsOf({ checked: ['earlier_cases'] })).toEqual(['persons.0.checked checked_needed'])
    expect(faultsOf({ checked: ['registers'] })).toEqual(['persons.0.checked not_checked'])
    expect(faultsOf({ checked: ['application', 'interview'] })).toEqual(['persons.0.checked not_checked'])
    expect(faultsOf({ checked: ['application'], disproved: ['nothing'] })).toEqual(['persons.0.disproved choose_one'])
    const identity = { name: mark, birthDate: '', source: 'application' }
    expect(faultsOf({ checked: ['application'], established: identity })).toEqual([
      'persons.0.established identity_on_acceptance',
    ])
  })

  it('carries the registers that answered, the evidence that was disproved, and the identity as payload', () => {
    const established = { name: `${mark} Own Name`, birthDate: '1990-04-02', source: 'document' as const }
    const story = begin({ identities: { [principal]: [{ ...established, sources: ['document'] }] } })
    const [asked] = story.does('desk', requestVerification(), days.proposed)
    const requestId = asked?.event.type === 'verification_requested' ? asked.event.data.requestId : ''
    story.does('verifier', answerVerification(requestId), days.proposed)
    const [item] = story.file.evidence
    story.does(
      'desk',
      propose({
        ...{ personId: principal, outcome: 'accepted', text: '', checked: ['application', 'registers'] },
        ...{ disproved: [item!.itemId], established },
      }),
      days.proposed,
    )
    const approved = story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(only(approved, 'reply_given').persons).toEqual([
      {
        ...{ personId: principal, outcome: 'accepted', checked: ['application', 'registers'], established: true },
        ...{ registers: [{ authority: 'b-register', register: 'civil' }], disproved: [item!.itemId] },
      },
    ])
    expect(JSON.stringify(approved.map(({ event }) => event))).not.toContain(mark)
    const given = approved.find(({ event }) => event.type === 'reply_given')
    expect(given?.parts?.[0]?.content).toEqual({ text: '', established })
    expect(story.file.evidence[0]?.disproved).toBe(true)
  })

  it('establishes one of the names of the person, with its birth date and who says so, and no other', () => {
    const known = { name: `${mark} Own Name`, birthDate: '1990-04-02', source: 'document' as const }
    const identities = { [principal]: [{ ...known, sources: ['application' as const, 'document' as const] }] }
    const given = (established: object, setting: Parameters<typeof begin>[0] = { identities }) => {
      const reply = {
        personId: principal,
        outcome: 'accepted' as const,
        text: '',
        established: { ...known, ...established },
      }
      const judged = begin(setting).act('desk', propose(reply), days.proposed)
      return judged.ok ? [] : judged.refusal.fields?.map(({ path, code }) => `${path} ${code}`)
    }
    const unknown = ['persons.0.established identity_unknown']
    expect(given({})).toEqual([])
    expect(given({ source: 'application' })).toEqual([])
    expect(given({ name: `${mark} OWN NAME` })).toEqual([])
    expect(given({ name: 'Somebody Else Entirely' })).toEqual(unknown)
    expect(given({ birthDate: '1900-01-01' })).toEqual(unknown)
    expect(given({ birthDate: '' })).toEqual(unknown)
    expect(given({ source: 'register' })).toEqual(unknown)
    expect(given({}, {})).toEqual(unknown)
    expect(given({}, { identities: { [spouse]: identities[principal]! } })).toEqual(unknown)
  })

  it('answers every person exactly once, and each refusal with its reason', () => {
    const story = begin({ persons: family })
    const faultsOf = (...persons: Parameters<typeof propose>) =>
      story.refused('desk', propose(...persons), days.proposed).fields
    expect(faultsOf(...accepting(principal, spouse))).toEqual([{ path: 'persons', code: 'every_person_once' }])
    expect(faultsOf(...accepting(principal, spouse, child, child))).toEqual([
      { path: 'persons', code: 'every_person_once' },
    ])
    expect(faultsOf(...accepting(principal, spouse, child, 'nobody'))).toEqual([
      { path: 'persons.3.personId', code: 'choose_one' },
    ])
    const [bare] = refusing(principal)
    expect(faultsOf({ ...bare!, reason: 'whim' }, ...accepting(spouse, child))).toEqual([
      { path: 'persons.0.reason', code: 'reason_needed' },
    ])
    expect(faultsOf({ ...bare!, text: '' }, ...accepting(spouse, child))).toEqual([
      { path: 'persons.0.text', code: 'reason_text_needed' },
    ])
    expect(story.file.proposal).toBeUndefined()
  })

  it('is approved only once, as proposed, and never by its own author', () => {
    const story = begin()
    story.does('chief', propose(...accepting(principal)), days.proposed)
    const { proposalId } = story.file.proposal!
    expect(story.refused('chief', approve(proposalId), days.replied).code).toBe('own_work')
    expect(story.refused('desk', approve(proposalId), days.replied).code).toBe('not_your_action')
    expect(story.refused('desk', propose(...accepting(principal)), days.replied).code).toBe('proposal_open')

    const other = begin()
    other.does('desk', propose(...accepting(principal)), days.proposed)
    expect(other.refused('chief', approve('another'), days.replied).code).toBe('another_proposal')
    other.does('chief', approve(other.file.proposal!.proposalId), days.replied)
    expect(other.refused('chief', approve(other.file.proposal!.proposalId), days.replied).code).toBe(
      'not_in_this_stage',
    )
  })

  it('is proposed anew after the proposal was returned', () => {
    const story = begin({ persons: [adult] })
    expect(story.refused('chief', approve('none'), days.proposed).code).toBe('no_open_proposal')
    expect(story.refused('chief', sendBack('none'), days.proposed).code).toBe('no_open_proposal')
    story.does('desk', propose(...refusing(principal)), days.proposed)
    expect(story.refused('chief', sendBack('another'), days.proposed).code).toBe('another_proposal')
    const returned = story.does('chief', sendBack(story.file.proposal!.proposalId), days.proposed)
    expect(returned.map(({ event }) => event.stream)).toEqual(['requested'])
    story.does('desk', propose(...accepting(principal)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(story.file.persons[0]?.reply?.outcome).toBe('accepted')
  })

  it('lapses as a proposal with a consent that is revoked meanwhile, and is proposed anew for the others', () => {
    const story = begin({ persons: family })
    story.does('centre', paperReply('2026-03-16', ...accepting(principal)), days.proposed)
    story.does('desk', propose(...accepting(...all)), days.proposed)
    const { proposalId } = story.file.proposal!
    story.does('desk', revoke(principal), days.replied)
    expect(story.refused('chief', approve(proposalId), days.replied).code).toBe('no_open_proposal')
    story.does('desk', propose(...accepting(spouse, child)), days.replied)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(story.file.persons.map(({ reply }) => reply?.outcome)).toEqual(['refused', 'accepted', 'accepted'])
  })

  it('lapses as a proposal with an arrival of somebody whom it names', () => {
    const story = begin({ persons: family })
    story.does('centre', paperReply('2026-03-16', ...accepting(principal)), days.proposed)
    story.does('centre', requestDocument(principal), days.requested)
    story.does('mission', issueDocument(principal), days.issued)
    story.does('centre', notifyTransfer([principal]), days.notified)
    story.does('desk', propose(...refusing(principal), ...accepting(spouse, child)), days.notified)
    const { proposalId } = story.file.proposal!
    story.does('border', confirmArrival(lastTransfer(story), [principal], '2026-03-24'), '2026-03-24T08:00:00Z')
    expect(story.refused('chief', approve(proposalId), '2026-03-24T09:00:00Z').code).toBe('no_open_proposal')
    expect(story.file.persons[0]).toMatchObject({
      stage: 'transferred',
      reply: { outcome: 'accepted', basis: 'paper' },
    })
  })

  it('may be proposed while registers are still being asked', () => {
    const story = begin()
    story.does('desk', requestVerification(), days.proposed)
    story.does('desk', propose(...accepting(principal)), days.proposed)
    expect(stageOf(story.file)).toBe('under_examination')
  })
})
