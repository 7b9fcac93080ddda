import { expect, test } from 'vitest'
import type { FileView } from '../../../../contract/drafts.ts'
import { changed } from '../act/use-kept.ts'
import {
  type FilesByPerson,
  filesChanged,
  noInterview,
  readInterview,
  recordsNothing,
  sentFor,
} from './interview-draft.ts'

const file = (documentId: string) => ({ documentId }) as FileView

test('a file belongs to whom it was sent in for, also where somebody else was chosen before it arrived', () => {
  const add = filesChanged('a', (files) => [...files, file('late')])
  const before = { ...noInterview('b'), filesOf: { a: [file('first')], b: [file('other')] } as FilesByPerson }
  const draft = changed(before, add)
  expect(draft.filesOf).toEqual({ a: [file('first'), file('late')], b: [file('other')] })
  const idsOf = (personId: string) => readInterview({ ...draft, personId }, (id) => id, []).input
  expect(idsOf('b')).toMatchObject({ documentIds: ['other'] })
  expect(idsOf('a')).toMatchObject({ documentIds: ['first', 'late'] })
  expect(idsOf('c')).toMatchObject({ documentIds: [] })
})

test('what was sent for one person leaves the files of the others', () => {
  const draft = { ...noInterview('a'), text: 'Said.', filesOf: { a: [file('1')], b: [file('2')], c: [] } }
  const left = sentFor('a', noInterview(''))(draft)
  expect(left).toEqual({ ...noInterview(''), filesOf: { b: [file('2')] } })
  expect([recordsNothing(left), recordsNothing(sentFor('b', noInterview(''))(left))]).toEqual([false, true])
})
