import { describe, expect, it } from 'vitest'
import type { AskingEffect } from '../agreement/information.ts'
import { tellingsOf } from '../notices/tell.ts'
import type { Command } from './actions/registry.ts'
import { runningClocks } from './clocks.ts'
import { askedOf, type InformationRequest, informationState } from './information.ts'
import { possibleActions } from './possible.ts'
import { principal } from './testing/application.ts'
import {
  accepting,
  answerInformation,
  approve,
  askInformation,
  askNoMore,
  correct,
  propose,
  sendReminder,
} from './testing/commands.ts'
import { eventsOf } from './testing/histories.ts'
import { officials } from './testing/officials.ts'
import { testPack } from './testing/pack.ts'
import { begin, type Story } from './testing/story.ts'

const day = (date: number, hour = 8) => `2026-03-${date}T0${hour}:00:00Z`
const stateOf = ({ file }: Story) => file.informationRequests.map(informationState)
const asking = (
  replyClock: AskingEffect,
  certainty: 'verified' | 'assumed' | 'unknown' = 'verified',
  atMost?: number,
) => ({
  ...testPack,
  informationRequest: {
    ...{ replyClock, incompleteMayRefuse: false, provenance: { certainty, source: 'invented' } },
    ...(atMost === undefined ? {} : { atMost }),
  },
})

function asked(setting: Parameters<typeof begin>[0] = {}) {
  const story = begin(setting)
  story.does('desk', askInformation(), day(17))
  const request = () => story.file.informationRequests[0]!
  const [first, second] = request().items.map(({ itemId }) => itemId) as [string, string]
  const answer = (now: string, ...itemIds: string[]) =>
    story.does('centre', answerInformation(request().requestId, ...itemIds), now)
  return { story, request, first, second, answer }
}

describe('a request for information', () => {
  it('is answered item by item, and once', () => {
    const { story, request, first, second, answer } = asked()
    expect(stateOf(story)).toEqual(['open'])
    answer(day(18), second)
    expect(stateOf(story)).toEqual(['partly'])
    const again = story.refused('centre', answerInformation(request().requestId, second), day(18))
    expect(again.fields).toEqual([{ path: 'answers.0.itemId', code: 'given_twice' }])
    answer(day(19), first)
    expect(stateOf(story)).toEqual(['answered'])
    expect(story.refused('centre', answerInformation(request().requestId, first), day(19)).code).toBe(
      'no_information_request',
    )
  })

  it('belongs to the side that was asked, to answer, and to the one that asked, to withdraw', () => {
    const { story, request } = asked()
    const may = (who: 'desk' | 'centre') => possibleActions(story.file, officials[who], { ...story.rules })
    expect(may('centre')).toContain('answer_information')
    expect(may('centre')).not.toContain('withdraw_information_request')
    expect(may('desk')).not.toContain('answer_information')
    expect(story.refused('centre', askNoMore(request().requestId), day(18)).code).toBe('no_information_request')
    // Whoever was asked can be reminded, though the stage gives the turn to the other.
    story.does('desk', sendReminder, day(18))
    story.does('desk', askNoMore(request().requestId), day(18, 9))
    expect([stateOf(story), askedOf(story.file, 'requesting')]).toEqual([['withdrawn'], []])
  })

  it('names what is there, and says in words what its kind does not say', () => {
    const story = begin()
    const [section] = testPack.form.sections
    const [field] = section!.fields
    const sealed = testPack.form.sections.find((one) => one.section === 'health')
    const items = [
      {
        kind: 'field',
        personId: principal,
        sectionId: section!.id,
        field: 'no_such_field',
        reason: 'missing',
        text: '',
      },
      { kind: 'evidence', personId: principal, category: 'no_such', reason: 'missing', text: '' },
      { kind: 'scan', evidenceId: 'no-such', reason: 'unreadable', text: '' },
      { kind: 'fingerprints', personId: 'nobody', reason: 'identity_in_doubt', text: '' },
      { kind: 'question', reason: 'missing', text: '' },
      { kind: 'fingerprints', personId: principal, reason: 'other', text: '' },
      { kind: 'fingerprints', personId: principal, reason: 'missing', text: '' },
      ...(sealed?.fields[0]
        ? [
            {
              kind: 'field',
              personId: principal,
              sectionId: sealed.id,
              field: sealed.fields[0].id,
              reason: 'missing',
              text: '',
            },
          ]
        : []),
    ]
    const command = { action: 'request_information', input: { items, wantedOn: '2026-03-16' } } as Command
    expect(story.refused('desk', command, day(17)).fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items.0.field choose_one',
      'items.1.category choose_one',
      'items.2.evidenceId choose_one',
      'items.3.personId choose_one',
      'items.4.text missing',
      'items.5.text reason_text_needed',
      'items.6.kind given_twice',
      ...(sealed?.fields[0] ? ['items.7.field choose_one'] : []),
      'wantedOn date_in_past',
    ])
    const right = {
      kind: 'field',
      personId: principal,
      sectionId: section!.id,
      field: field!.id,
      reason: 'missing',
      text: '',
    }
    story.does('desk', { action: 'request_information', input: { items: [right] } } as Command, day(17))
    // The requesting State sent the form and the evidence; it asks questions.
    expect(story.refused('centre', askInformation(), day(17)).fields?.[0]).toMatchObject({ path: 'items.0.kind' })
    story.does('centre', askInformation(true), day(17))
    expect(story.file.informationRequests.map(({ number, by }) => [number, by])).toEqual([
      [1, 'requested'],
      [2, 'requesting'],
    ])
  })

  it('keeps its words out of the header', () => {
    const { story, answer, second } = asked()
    answer(day(18), second)
    const events = eventsOf(story.recorded).filter(({ type }) => type.startsWith('information'))
    expect(JSON.stringify(events)).not.toContain('zqx')
    const parts = story.recorded.flatMap((one) => one.parts).filter(({ part }) => /^(asked|answer):/.test(part))
    expect(parts.map(({ personId }) => personId)).toEqual([principal, principal])
  })

  it('is answered by a corrigendum that there is, or by why it is not available', () => {
    const { story, request, first, second } = asked()
    const answers = (...given: object[]) =>
      ({ action: 'answer_information', input: { requestId: request().requestId, answers: given } }) as Command
    const named = { itemId: first, kind: 'corrigendum', number: 1, text: '' }
    const unknown = { itemId: second, kind: 'not_available', reason: 'no_such_reason', text: '' }
    expect(story.refused('centre', answers(named, unknown), day(18)).fields?.map(({ path }) => path)).toEqual([
      'answers.0.number',
      'answers.1.reason',
    ])
    story.does('centre', correct('principal', principal, true), day(18))
    story.does('centre', answers(named, { ...unknown, reason: 'not_known' }), day(18, 9))
    expect(request().items.map(({ answer }) => [answer?.kind, answer?.corrigendum, answer?.notAvailable])).toEqual([
      ['corrigendum', 1, undefined],
      ['not_available', undefined, 'not_known'],
    ])
  })

  it('brings the documents that were uploaded for that answer about that person, and no other', () => {
    const { story, request, first, second } = asked()
    const answers = (...given: object[]) =>
      ({ action: 'answer_information', input: { requestId: request().requestId, answers: given } }) as Command
    const given = (itemId: string, ...documentIds: string[]) => ({ itemId, kind: 'given', text: '', documentIds })
    const faults = (...all: object[]) => story.refused('centre', answers(...all), day(18)).fields
    expect(faults(given(first, 'message-scan'), given(second))).toEqual([
      { path: 'answers.0.documentIds', code: 'file_gone' },
      { path: 'answers.1.text', code: 'missing' },
    ])
    // One file answers one item.
    expect(faults(given(first, 'answer-scan'), given(second, 'answer-scan'))).toEqual([
      { path: 'answers.1.documentIds', code: 'file_gone' },
    ])
    // A question about the case as a whole is not answered by what lies under the key of a person.
    const items = [{ kind: 'question', reason: 'other', text: 'Which route?' }]
    story.does('desk', { action: 'request_information', input: { items } } as Command, day(17))
    const whole = story.file.informationRequests[1]!
    const about = { requestId: whole.requestId, answers: [given(whole.items[0]!.itemId, 'answer-scan')] }
    const wrong = { action: 'answer_information', input: about } as Command
    expect(story.refused('centre', wrong, day(18)).fields).toMatchObject([{ code: 'file_gone' }])
    story.does('centre', answers(given(first, 'answer-scan')), day(18))
    expect(request().items.map(({ answer }) => answer?.files)).toEqual([
      [{ documentId: 'answer-scan', digest: 'ab'.repeat(32) }],
      undefined,
    ])
  })

  it('takes no file for fingerprints: they come as evidence', () => {
    const story = begin()
    const items = [{ kind: 'fingerprints', personId: principal, reason: 'missing', text: '' }]
    story.does('desk', { action: 'request_information', input: { items } } as Command, day(17))
    const [{ requestId, items: asked }] = story.file.informationRequests as [InformationRequest]
    const answer = { itemId: asked[0]!.itemId, kind: 'given', text: 'Taken.', documentIds: ['evidence-scan'] }
    const command = { action: 'answer_information', input: { requestId, answers: [answer] } } as Command
    expect(story.refused('centre', command, day(18)).fields).toEqual([
      { path: 'answers.0.documentIds', code: 'fingerprints_apart' },
    ])
  })

  it('lapses with the decision it was asked for, and no other request does', () => {
    const { story } = asked()
    story.does('centre', askInformation(true), day(17))
    story.does('desk', propose(...accepting(principal)), day(18))
    story.does('chief', approve(story.file.proposal!.proposalId), day(19))
    expect(stateOf(story)).toEqual(['lapsed', 'open'])
  })

  it('is told to the side that is asked, and its answer to the one that asked', () => {
    const { story, answer, first } = asked()
    answer(day(18), first)
    const events = eventsOf(story.recorded)
    const told = events.flatMap((event) =>
      event.type.startsWith('information')
        ? tellingsOf(event, events, testPack).map(({ kind, side }) => [kind, side])
        : [],
    )
    expect(told).toEqual([
      ['information_requested', 'requesting'],
      ['information_answered', 'requested'],
    ])
  })
})

describe('the period for the reply', () => {
  const dueOf = ({ file, rules }: Story) => runningClocks(file, rules).find(({ rule }) => rule.id === 'reply')!
  const due = '2026-03-30'

  it('goes on as it was, without a rule and by one that says so', () => {
    for (const agreement of [testPack, asking('unchanged')]) {
      const { story, answer, first, second } = asked({ agreement })
      expect(dueOf(story)).toMatchObject({ due, standingSince: null })
      answer(day(20), first, second)
      expect(dueOf(story)).toMatchObject({ due, from: '2026-03-13' })
    }
  })

  it('counts anew from the complete answer where the pack says so', () => {
    const { story, answer, first, second } = asked({ agreement: asking('anew') })
    answer(day(18), first)
    expect(dueOf(story).from).toBe('2026-03-13')
    answer(day(20), second)
    expect(dueOf(story).from).toBe('2026-03-20')
  })

  it('stands still until the answer where the pack says so, and is made longer by the days waited', () => {
    const { story, answer, first, second } = asked({ agreement: asking('stands_still') })
    expect(dueOf(story).standingSince).toBe('2026-03-17')
    expect(story.sweep('2026-05-01T00:00:00Z')).toEqual([])
    answer(day(20), first, second)
    // Three days, the 18th to the 20th, beside the fifteen that end on the 28th.
    expect(dueOf(story)).toMatchObject({ standingSince: null, due: '2026-03-31' })
  })

  it.each(['verified', 'assumed', 'unknown'] as const)(
    'counts anew by a %s rule only if it takes effect',
    (certainty) => {
      const { story, answer, first, second } = asked({
        agreement: asking('anew', certainty),
        unconfirmedRulesApply: false,
      })
      answer(day(20), first, second)
      expect(story.file.replyFrom).toBe(certainty === 'verified' ? '2026-03-20' : '2026-03-13')
    },
  )

  it('stands still no longer than the pack allows, for all questions together, with the last day known meanwhile', () => {
    const { story, answer, first, second } = asked({ agreement: asking('stands_still', 'verified', 4) })
    // Fifteen days end on the 28th, a Saturday; the 18th to the 21st are made up for.
    const latest = '2026-04-01'
    expect(dueOf(story)).toMatchObject({ standingSince: null, due: latest })
    answer(day(19), first, second)
    expect(dueOf(story)).toMatchObject({ standingSince: null, due: '2026-03-30' })
    story.does('desk', askInformation(true), day(23))
    // Two of the four days are left, however long the second answer takes.
    expect(dueOf(story)).toMatchObject({ standingSince: null, due: latest })
    story.does('desk', askInformation(true), day(25))
    expect(dueOf(story).due).toBe(latest)
    expect(story.sweep('2026-05-01T00:00:00Z')).not.toEqual([])
  })

  it('waits for no answer by a rule that nobody confirmed, nor for a question of the other side', () => {
    const agreement = asking('stands_still', 'assumed')
    const { story } = asked({ agreement, unconfirmedRulesApply: false })
    expect(dueOf(story).standingSince).toBeNull()
    const other = begin({ agreement: asking('stands_still') })
    other.does('centre', askInformation(true), day(17))
    expect(dueOf(other).standingSince).toBeNull()
  })
})
