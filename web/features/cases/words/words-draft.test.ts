import { expect, test } from 'vitest'
import type { FileView } from '../../../../contract/drafts.ts'
import { changed } from '../act/use-kept.ts'
import { isNothing, noWords, withReply } from './words-draft.ts'

const file = { documentId: 'doc-1' } as FileView

test('an answer that was sent leaves a new message and the answers in other threads as they are by then', () => {
  const begun = { ...noWords(), topic: 'Photograph', files: [file], replies: { a: 'Yes.', b: 'We' } }
  const typedMeanwhile = changed(begun, withReply('b', 'We will ask.'))
  expect(changed(typedMeanwhile, withReply('a', ''))).toEqual({ ...begun, replies: { a: '', b: 'We will ask.' } })
})

test('nothing is left only where no topic, file, colleague or answer is left', () => {
  expect(isNothing({ ...noWords(), replies: { a: '' } })).toBe(true)
  for (const left of [{ topic: 'x' }, { text: 'x' }, { files: [file] }, { mentions: ['u'] }, { replies: { a: 'x' } }]) {
    expect(isNothing({ ...noWords(), ...left })).toBe(false)
  }
})
