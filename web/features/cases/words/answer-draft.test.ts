import { describe, expect, it } from 'vitest'
import type { FileView } from '../../../../contract/drafts.ts'
import type { InformationItem, InformationRequestView } from '../../../../contract/words.ts'
import { type AnswerDraft, type GivenDraft, readAnswers } from './answer-draft.ts'

const file = { documentId: 'doc-1' } as FileView
const item = (itemId: string, kind: InformationItem['kind']) => ({ itemId, kind, answer: null }) as InformationItem
const request = { requestId: 'r', items: [item('a', 'question'), item('b', 'fingerprints')] } as InformationRequestView
const read = (given: Record<string, Partial<GivenDraft>>) =>
  readAnswers({ requestId: 'r', given } satisfies AnswerDraft, request, (id) => id)

describe('an answer as it is written', () => {
  it('may be a document alone, and leaves for later what is not begun', () => {
    expect(read({ a: { how: 'given', files: [file] } })).toEqual({
      input: { requestId: 'r', answers: [{ itemId: 'a', kind: 'given', text: '', documentIds: ['doc-1'] }] },
      faults: [],
    })
  })

  it('says at the item what is missing in it', () => {
    expect(read({ a: { how: 'given', text: ' ' } }).faults).toEqual([
      { path: 'a.text', message: 'information.give.missing-text' },
    ])
    expect(read({ a: { how: 'not_available', files: [file] } }).faults).toMatchObject([{ path: 'a.reason' }])
    expect(read({}).faults).toEqual([{ path: 'a.how', message: 'information.give.nothing' }])
  })

  it('sends no file with fingerprints, which come as evidence', () => {
    const answered = read({ b: { how: 'given', text: 'Taken.', files: [file] } })
    expect(answered.input.answers).toEqual([{ itemId: 'b', kind: 'given', text: 'Taken.' }])
  })
})
