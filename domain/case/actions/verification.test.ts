import { describe, expect, it } from 'vitest'
import { stageOf } from '../case-file.ts'
import { mark, principal } from '../testing/application.ts'
import { answerVerification, requestVerification } from '../testing/commands.ts'
import { days } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'

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

  it('concerns a person of the case', () => {
    const { code, fields } = begin().refused('desk', requestVerification('nobody'), at)
    expect(code).toBe('unknown_person')
    expect(fields).toEqual([{ path: 'requests.0.personId', code: 'choose_one' }])
  })
})
