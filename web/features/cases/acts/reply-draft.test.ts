import { expect, test } from 'vitest'
import { proposeReplyInput } from '../../../../domain/case/actions/reply.ts'
import { type ReplyDraft, readReplies } from './reply-draft.ts'

const reasons = [
  { id: 'strict', textRequired: true },
  { id: 'plain', textRequired: false },
]
const t = (id: string) => id
const read = (...replies: Partial<ReplyDraft>[]) =>
  readReplies(
    replies.map((one, index) => ({ personId: `p${index}`, outcome: null, reason: '', text: '', ...one })),
    reasons,
    (id) => id,
    t,
  )

test('names what is missing at the path of its field', () => {
  const { faults } = read({}, { outcome: 'refused' }, { outcome: 'refused', reason: 'strict', text: ' ' })
  expect(faults.map((fault) => fault.path)).toEqual(['persons.0.outcome', 'persons.1.reason', 'persons.2.text'])
})

test('is the payload of the domain, and carries a reason only where somebody is refused', () => {
  const { persons, faults } = read(
    { outcome: 'accepted', reason: 'strict', text: ' Known. ' },
    { outcome: 'refused', reason: 'plain' },
  )
  expect(faults).toEqual([])
  expect(proposeReplyInput.parse({ persons }).persons).toEqual([
    { personId: 'p0', outcome: 'accepted', text: 'Known.' },
    { personId: 'p1', outcome: 'refused', reason: 'plain', text: '' },
  ])
})
