import { describe, expect, test } from 'vitest'
import { family, principal } from '../case/testing/application.ts'
import {
  answerVerification,
  askReconsideration,
  confirmReceipt,
  notifyTransfer,
  requestVerification,
} from '../case/testing/commands.ts'
import { eventsOf } from '../case/testing/histories.ts'
import { documentReady, documentRequested, everyone, travelling } from '../case/testing/journeys.ts'
import { testPack } from '../case/testing/pack.ts'
import { begin, caseId, type Story } from '../case/testing/story.ts'
import { entriesOf } from './entries-of.ts'
import { factsOf, unfold } from './facts-of.ts'
import { isEarlier, measureOf, measures } from './measures.ts'
import { tallyOf } from './tally.ts'

function facts({ recorded, rules }: Story, ...kinds: string[]) {
  return factsOf(unfold(caseId, eventsOf(recorded)), rules).filter(({ kind }) => kinds.includes(kind))
}

function replied(now: string, agreement = testPack): Story {
  const story = begin({ agreement })
  if (!story.file.receivedOn) story.does('desk', confirmReceipt, '2026-03-13T10:00:00Z')
  const persons = [{ personId: principal, outcome: 'accepted' as const, text: 'known' }]
  story.does('desk', { action: 'propose_reply', input: { persons } }, now)
  if (story.file.proposal?.open) {
    const input = { proposalId: story.file.proposal.proposalId }
    story.does('chief', { action: 'approve_reply', input }, now)
  }
  return story
}

describe('an act within its period', () => {
  test('counts calendar days from the start of the period, for each person and once', () => {
    const [fact, ...more] = facts(replied('2026-03-23T08:00:00Z'), 'acted_in_period')
    expect(more).toEqual([])
    expect(fact).toMatchObject({ days: 10, inTime: true, by: { clock: 'reply', span: 'received-replied' } })
  })

  test('of two periods for one act is the one that the agreement names first', () => {
    const first = testPack.clocks.find(({ id }) => id === 'reply')!
    const second = { ...first, id: 'silence' }
    const pack = { ...testPack, clocks: [...testPack.clocks, second] }
    const found = facts(replied('2026-03-23T08:00:00Z', pack), 'acted_in_period')
    expect(found.map(({ by }) => by.clock)).toEqual(['reply'])
  })

  test('is none where the period itself brought the consent about', () => {
    const story = begin()
    story.sweep('2026-08-01T08:00:00Z')
    expect(facts(story, 'answered').map(({ by }) => by.basis)).toContain('silence')
    expect(facts(story, 'acted_in_period').filter(({ by }) => by.span === 'received-replied')).toEqual([])
  })
})

test('an answer of a register says what evidence the file held for the person when it came', () => {
  const evidenceOf = (story: Story) => {
    if (!story.file.receivedOn) story.does('desk', confirmReceipt, '2026-03-13T10:00:00Z')
    story.does('desk', requestVerification(), '2026-03-14T10:00:00Z')
    const { requestId } = story.file.verifications[0]!
    story.does('verifier', answerVerification(requestId), '2026-03-15T10:00:00Z')
    return facts(story, 'register_answered').map(({ by }) => [by.result, by.evidence])
  }
  expect(evidenceOf(begin())).toEqual([['match', 'proof']])
  const copies = { ...testPack.evidence[0]!, countsAs: { copy: 'statement' } }
  const agreement = { ...testPack, evidence: [copies, ...testPack.evidence.slice(1)] }
  expect(evidenceOf(begin({ agreement }))).toEqual([['match', 'prima_facie']])
})

test('a stage that was left on its own day stood on no day', () => {
  const stages = facts(replied('2026-03-23T08:00:00Z'), 'stood').filter(({ about }) => about === 'application')
  expect(stages.map(({ by, on, until }) => [by.stage, on, until])).toEqual([
    ['received', '2026-03-13', '2026-03-23'],
    ['accepted', '2026-03-23', undefined],
  ])
})

test('while a consent is reconsidered it is the turn of whoever answers that', () => {
  const story = documentRequested()
  story.does('desk', askReconsideration(principal), '2026-03-25T08:00:00Z')
  const stood = facts(story, 'stood').filter(
    ({ about, by }) => about === 'application' && by.stage === 'document_requested',
  )
  expect(stood.map(({ by, on, until }) => [by.turn, on, until])).toEqual([
    ['requested', '2026-03-19', '2026-03-25'],
    ['requesting', '2026-03-25', undefined],
  ])
})

describe('a notice without application', () => {
  const story = begin()
  if (!story.file.receivedOn) story.does('desk', confirmReceipt, '2026-03-13T10:00:00Z')
  const events = eventsOf(story.recorded).map((event) =>
    event.type === 'application_submitted'
      ? { ...event, data: { ...event.data, withoutApplication: true as const } }
      : event,
  )
  const told = factsOf(unfold(caseId, events), story.rules)
  const figure = (code: string, version?: number) => {
    const tally = tallyOf({
      measure: measureOf(code, version)!,
      period: { from: '2026-01-01', to: '2026-12-31' },
      by: [],
    })
    for (const fact of told) tally.add(fact)
    return tally.figures()[0]!.count
  }

  test('is a notice, and no application that is sent, received, answered or accepted', () => {
    expect(figure('notices')).toBe(1)
    expect(figure('persons_noticed')).toBe(story.file.persons.length)
    const counted = measures.filter(({ version }) => version > 1).map(({ code }) => code)
    expect(counted).toContain('submitted')
    for (const code of counted) {
      expect(isEarlier(measureOf(code)!)).toBe(false)
      expect(figure(code), code).toBe(0)
    }
  })

  test('counts as it did in the first version of a measure, for reports that name it', () => {
    for (const code of ['submitted', 'received', 'answered']) expect(figure(code, 1), code).toBe(1)
    for (const code of ['persons_received', 'persons_answered', 'accepted', 'refused_share'])
      expect(figure(code, 1), code).toBe(story.file.persons.length)
    expect(measureOf('submitted', 3)).toBeUndefined()
    expect(isEarlier(measureOf('submitted', 1)!)).toBe(true)
  })

  test('is nothing that the two sides count among applications or consents', () => {
    expect(entriesOf(caseId, unfold(caseId, events), story.rules)!.entries).toEqual([])
  })
})

test('an application is answered as its first replies say, whatever became of one before the last of them', () => {
  const story = begin({ persons: family })
  const [one, other, third] = everyone(story)
  const before = eventsOf(story.recorded)
  const last = before.filter(({ stream }) => stream === 'shared').at(-1)!
  const reply = (personId: string, repliedOn: string) => ({
    type: 'reply_given' as const,
    data: { persons: [{ personId, outcome: 'accepted' as const }], repliedOn },
  })
  const later = [
    reply(one!, '2026-03-20'),
    { type: 'consent_revoked' as const, data: { personIds: [one!], reason: 'r', revokedOn: '2026-04-20' } },
    reply(other!, '2026-04-02'),
    // Its paper comes to light last and bears an earlier day.
    reply(third!, '2026-03-28'),
  ].map((event, index) => ({ ...last, ...event, seq: last.seq + index + 1 }))
  const all = [...before, ...later] as typeof before
  const answered = factsOf(unfold(caseId, all), story.rules).filter(
    ({ kind, about }) => kind === 'answered' && about === 'application',
  )
  expect(answered.map(({ on, by }) => [on, by.outcome])).toEqual([['2026-04-02', 'accepted']])
})

test('a need told for the journey is counted of its person, with the age alone and not a word of it', () => {
  const story = documentReady({ persons: family })
  const [one, ...others] = travelling(story)
  expect(others).not.toEqual([])
  const needs = [
    { personId: one!, text: 'zqx stairs' },
    { personId: others[0]!, text: '' },
  ]
  story.does('centre', notifyTransfer([one!, ...others], { needs }), '2026-03-25T10:00:00Z')
  expect(story.file.transfers).toHaveLength(1)
  const told = facts(story, 'needs_noted')
  expect(told.map(({ about, on }) => [about, on])).toEqual([['person', '2026-03-25']])
  expect(Object.keys(told[0]!.by).sort()).toEqual(['age', 'procedure', 'requested_state', 'requesting_state'])
  expect(JSON.stringify(eventsOf(story.recorded))).not.toContain('zqx')
})
