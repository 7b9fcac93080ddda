import { describe, expect, it } from 'vitest'
import { stageOf } from '../case-file.ts'
import { mark, principal } from '../testing/application.ts'
import {
  answerVerification,
  handOverVerification,
  recallVerification,
  remindVerification,
  requestVerification,
} from '../testing/commands.ts'
import { days } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'
import type { Command } from './registry.ts'

const at = days.proposed

describe('a verification', () => {
  it('is asked and answered inside the requested State, words apart from the header', () => {
    const story = begin()
    const asked = story.does('desk', requestVerification(), at)
    const { requestId } = story.file.verifications[0]!
    const answered = story.does('verifier', answerVerification(requestId), at)
    expect([...asked, ...answered].map(({ event }) => event.stream)).toEqual(['requested', 'requested'])
    expect(JSON.stringify([...asked, ...answered].map(({ event }) => event))).not.toContain(mark)
    expect(JSON.stringify([...asked, ...answered].map(({ parts }) => parts))).toContain(`${mark} finding`)
    expect(story.file.verifications[0]).toMatchObject({ personId: principal, result: 'match' })
  })

  it('moves the case under examination for the requested State alone', () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    expect(stageOf(story.file)).toBe('under_examination')
    expect(story.recorded.filter(({ event }) => event.stream === 'shared')).toHaveLength(2)
  })

  it('is answered by the authority that was asked, once', () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    const { requestId } = story.file.verifications[0]!
    expect(story.refused('otherVerifier', answerVerification(requestId), at).code).toBe('verification_not_yours')
    expect(story.refused('verifier', answerVerification('other'), at).code).toBe('verification_not_yours')
    story.does('verifier', answerVerification(requestId), at)
    expect(story.refused('verifier', answerVerification(requestId), at).code).toBe('verification_answered')
  })

  it('of several requests leaves the answered one answered', () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    story.does('desk', requestVerification(), at)
    const [first, second] = story.file.verifications
    story.does('verifier', answerVerification(second!.requestId), at)
    expect(story.refused('verifier', answerVerification(second!.requestId), at).code).toBe('verification_answered')
    story.does('verifier', answerVerification(first!.requestId), at)
  })

  it('is answered with scans that were uploaded for it, and with the name under which the register knows the person', () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    const { requestId } = story.file.verifications[0]!
    const answer = (more: object) => {
      const { input } = answerVerification(requestId) as Extract<Command, { action: 'answer_verification' }>
      return { action: 'answer_verification' as const, input: { ...input, ...more } }
    }
    const refused = (more: object) => story.refused('verifier', answer(more), at).fields
    expect(refused({ documentIds: ['evidence-scan'] })).toEqual([{ path: 'documentIds', code: 'file_gone' }])
    const shown = { name: `${mark} Məmmədov`, birthDate: '1990-04-02' }
    expect(refused({ result: 'no_match', shown })).toEqual([{ path: 'shown.name', code: 'shown_with_match' }])
    const [answered] = story.does('verifier', answer({ documentIds: ['register_scan-scan'], shown }), at)
    expect(answered?.event.data).toMatchObject({ scans: [{ documentId: 'register_scan-scan' }] })
    expect(JSON.stringify(answered?.event)).not.toContain(mark)
    expect(answered?.parts[0]?.content).toMatchObject({ shown })
  })

  it('is asked again with a reason: an answer stays, an open question is taken back, and nothing is asked twice', () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    const first = story.file.verifications[0]!.requestId
    story.does('verifier', answerVerification(first), at)
    const again = (requestId: string, ground: 'facts_changed' | 'other' = 'facts_changed', question = '') => {
      const { input } = requestVerification() as Extract<Command, { action: 'request_verification' }>
      const requests = input.requests.map((one) => ({ ...one, question, again: { requestId, ground } }))
      return { action: 'request_verification' as const, input: { requests } }
    }
    story.does('desk', again(first), at)
    const second = story.file.verifications[1]!.requestId
    expect(story.file.verifications).toMatchObject([
      { requestId: first, result: 'match', answers: 1 },
      { requestId: second, again: { requestId: first, ground: 'facts_changed' }, answers: 0 },
    ])
    const types = story.does('desk', again(second), at).map(({ event }) => event.type)
    expect(types).toEqual(['verification_recalled', 'verification_requested'])
    expect(story.file.verifications[1]).toMatchObject({ recalled: true })
    const at0 = (name: string, code: string) => [{ path: `requests.0.${name}`, code }]
    expect(story.refused('desk', again(second), at).fields).toEqual(at0('again.requestId', 'choose_one'))
    expect(story.refused('desk', again('none'), at).fields).toEqual(at0('again.requestId', 'choose_one'))
    expect(story.refused('desk', again(first, 'other', ' '), at).fields).toEqual(at0('question', 'needed'))
    const two = again(first)
    two.input.requests.push(...again(first).input.requests)
    expect(story.refused('desk', two, at).fields).toHaveLength(2)
  })

  it('concerns a person of the case', () => {
    const { code, fields } = begin().refused('desk', requestVerification('nobody'), at)
    expect(code).toBe('unknown_person')
    expect(fields).toEqual([{ path: 'requests.0.personId', code: 'choose_one' }])
  })

  it('keeps its own day, which may not be over', () => {
    const story = begin()
    const asking = (wantedBy: string) => {
      const command = requestVerification()
      if (command.action !== 'request_verification') throw new Error()
      const [request] = command.input.requests
      return { ...command, input: { requests: [request!, { ...request!, wantedBy }] } }
    }
    expect(story.refused('desk', asking('2026-01-01'), at).fields).toEqual([
      { path: 'requests.1.wantedBy', code: 'date_in_past' },
    ])
    story.does('desk', asking('2026-12-01'), at)
    expect(story.file.verifications.map(({ wantedBy }) => wantedBy)).toEqual([undefined, '2026-12-01'])
  })
})

describe('a question that is carried on', () => {
  const asked = () => {
    const story = begin()
    story.does('desk', requestVerification(), at)
    return { story, requestId: story.file.verifications[0]!.requestId }
  }
  const later = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()

  it('is taken back by the central authority, and then answered, reminded of and handed over by nobody', () => {
    const { story, requestId } = asked()
    expect(story.refused('verifier', recallVerification(requestId), at).code).toBe('not_your_action')
    const [recalled] = story.does('desk', recallVerification(requestId), at)
    expect(recalled!.event).toMatchObject({ stream: 'requested', data: { requestId, reason: 'asked_in_error' } })
    expect(JSON.stringify(recalled!.event)).not.toContain(mark)
    expect(story.refused('verifier', answerVerification(requestId), at).code).toBe('verification_not_yours')
    expect(story.refused('verifier', handOverVerification(requestId), at).code).toBe('verification_not_yours')
    expect(story.refused('desk', remindVerification(requestId), at).code).toBe('verification_not_open')
    expect(story.refused('desk', recallVerification(requestId), at).code).toBe('verification_not_open')
  })

  it('is handed over inside the State, and from then on the other authority’s alone', () => {
    const { story, requestId } = asked()
    expect(story.refused('otherVerifier', handOverVerification(requestId), at).code).toBe('verification_not_yours')
    const same = handOverVerification(requestId, 'b-register')
    if (same.action !== 'hand_over_verification') throw new Error()
    const nowhere = { ...same, input: { ...same.input, register: 'civil' } }
    expect(story.refused('verifier', nowhere, at).fields).toEqual([{ path: 'register', code: 'choose_one' }])
    story.does('verifier', handOverVerification(requestId), at)
    expect(story.refused('verifier', answerVerification(requestId), at).code).toBe('verification_not_yours')
    story.does('otherVerifier', answerVerification(requestId), at)
    expect(story.file.verifications).toMatchObject([{ authority: 'b-other-register', result: 'match', answers: 1 }])
    expect(story.refused('otherVerifier', handOverVerification(requestId), at).code).toBe('verification_answered')
  })

  it('is reminded of once in 24 hours, by the central authority', () => {
    const { story, requestId } = asked()
    expect(story.refused('verifier', remindVerification(requestId), at).code).toBe('not_your_action')
    story.does('desk', remindVerification(requestId), at)
    expect(story.refused('desk', remindVerification(requestId), later(23))).toMatchObject({
      code: 'reminded_already',
      values: { hours: 1 },
    })
    story.does('desk', remindVerification(requestId), later(24))
  })

  it('is answered anew with a reason, and both answers stay', () => {
    const { story, requestId } = asked()
    const first = answerVerification(requestId)
    if (first.action !== 'answer_verification') throw new Error()
    const anew = { ...first, input: { ...first.input, result: 'no_match' as const, correction: `${mark} namesake` } }
    story.does('verifier', { ...first, input: { ...first.input, correction: 'too early' } }, at)
    expect(story.refused('verifier', first, at).code).toBe('verification_answered')
    story.does('verifier', anew, at)
    const answers = story.recorded.filter(({ event }) => event.type === 'verification_answered')
    expect(answers.map(({ event }) => event.data)).toEqual([
      { requestId, result: 'match' },
      { requestId, result: 'no_match', corrects: 1 },
    ])
    expect(answers[1]!.parts[0]!.content).toMatchObject({ correction: `${mark} namesake` })
    expect(story.file.verifications[0]).toMatchObject({ result: 'no_match', answers: 2 })
  })
})
