import { describe, expect, test } from 'vitest'
import { principal } from '../case/testing/application.ts'
import {
  answerVerification,
  askReconsideration,
  confirmReceipt,
  requestVerification,
} from '../case/testing/commands.ts'
import { eventsOf } from '../case/testing/histories.ts'
import { documentRequested } from '../case/testing/journeys.ts'
import { testPack } from '../case/testing/pack.ts'
import { begin, caseId, type Story } from '../case/testing/story.ts'
import { factsOf, unfold } from './facts-of.ts'

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
