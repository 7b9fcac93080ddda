import { expect, test } from 'vitest'
import type { InterviewView } from '../../../../contract/interview-view.ts'
import { changed } from '../act/use-kept.ts'
import { draftOf, type MoveDraft, movesNothing, sentFor, typedFor } from './move-draft.ts'

const planned = (interviewId: string, place: string) =>
  ({ interviewId, personId: `person of ${interviewId}`, by: 'mission', means: 'video', place }) as InterviewView

test('what was typed for one interview is found again after another was chosen', () => {
  const [first, second] = [planned('a', 'Room 1'), planned('b', 'Room 2')]
  let kept: MoveDraft = { interviewId: 'a', typed: {} }
  kept = changed(kept, typedFor('a', { text: 'Bring the birth certificate.' }))
  kept = changed(kept, typedFor('a', { time: '10:00' }))
  kept = changed(kept, typedFor('b', { place: 'Room 3' }))
  expect(draftOf(second, kept.typed)).toMatchObject({ personId: 'person of b', place: 'Room 3', text: '', time: '' })
  expect(draftOf(first, kept.typed)).toMatchObject({
    ...{ personId: 'person of a', place: 'Room 1', text: 'Bring the birth certificate.', time: '10:00' },
  })
  kept = changed(kept, sentFor('a'))
  expect(kept).toEqual({ interviewId: '', typed: { b: { place: 'Room 3' } } })
  expect([movesNothing(kept), movesNothing(changed(kept, sentFor('b')))]).toEqual([false, true])
})
