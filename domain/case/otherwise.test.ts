import { describe, expect, it } from 'vitest'
import type { AgreementPack } from '../agreement/schema.ts'
import { treatedOtherwise } from './otherwise.ts'
import { principal } from './testing/application.ts'
import { approve, propose, refusing } from './testing/commands.ts'
import { accepted, days } from './testing/journeys.ts'
import { testPack } from './testing/pack.ts'
import { begin, caseId, type Story } from './testing/story.ts'

function changed(change: (pack: AgreementPack) => void): AgreementPack {
  const pack = structuredClone(testPack)
  change(pack)
  return pack
}

const clock = (pack: AgreementPack, id: string) => pack.clocks.find((one) => one.id === id)!
const reply = (amount: number) =>
  changed((pack) => {
    clock(pack, 'reply').period!.amount = amount
  })

function under(story: Story, agreement: AgreementPack, now: string) {
  const events = story.recorded.map(({ event }) => event)
  return treatedOtherwise(caseId, events, story.rules, { ...story.rules, agreement }, now)
}

describe('an open case under another version', () => {
  it('is treated alike where nothing is otherwise, or only what does not reach it', () => {
    const story = begin()
    expect(under(story, structuredClone(testPack), days.proposed)).toBe(null)
    const texts = changed((pack) => {
      pack.short = { en: 'Another name', az: 'Başqa ad' }
      clock(pack, 'travel_document').period!.amount = 9
    })
    expect(under(story, texts, days.proposed)).toBe(null)
  })

  it('has its running deadlines on other days', () => {
    expect(under(begin(), reply(10), days.proposed)).toEqual({
      deadlines: [{ clock: 'reply', title: { en: 'Reply', az: 'Reply' }, was: '2026-03-30', is: '2026-03-23' }],
      acts: [],
      silence: null,
    })
    const gone = changed((pack) => {
      pack.clocks = pack.clocks.filter(({ id }) => id !== 'reply')
    })
    expect(under(begin(), gone, days.proposed)?.deadlines).toMatchObject([{ was: '2026-03-30', is: null }])
  })

  it('would have been accepted by silence before the reply came', () => {
    const story = begin()
    story.does('desk', propose(...refusing(principal)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), '2026-03-27T08:00:00Z')
    const found = under(story, reply(5), '2026-03-28T08:00:00Z')
    expect(found?.silence).toEqual({
      clock: 'reply',
      title: { en: 'Reply', az: 'Reply' },
      ...{ was: null, is: '2026-03-19' },
      stage: { was: 'received', is: 'accepted' },
    })
    expect(under(story, reply(14), '2026-03-28T08:00:00Z')?.silence ?? null).toBe(null)
  })

  it('would not have been accepted yet by the silence that it was accepted by', () => {
    const story = begin()
    story.sweep('2026-03-31T08:00:00Z')
    const found = under(story, reply(30), '2026-04-01T08:00:00Z')
    expect(found?.silence).toMatchObject({ was: '2026-03-31', is: null, stage: { was: 'accepted', is: 'received' } })
  })

  it('offers other acts to a side and a role', () => {
    const other = changed((pack) => {
      pack.actions.request_travel_document = {
        ...{ relation: 'requesting', roles: ['case_officer'], stages: ['accepted'] },
      }
    })
    expect(under(accepted(), other, days.requested)?.acts).toEqual([
      { action: 'request_travel_document', relation: 'requesting', role: 'case_officer', possible: true },
      { action: 'request_travel_document', relation: 'requesting', role: 'central_desk', possible: false },
    ])
  })

  it('says nothing of a case that has not begun', () => {
    const story = begin()
    expect(treatedOtherwise(caseId, [], story.rules, { ...story.rules, agreement: reply(1) }, days.flight)).toBe(null)
  })
})
