import { expect, test } from 'vitest'
import { noCall, readCall } from './call-draft.ts'

const t = (id: string) => id

test('every gap of an empty call is named in the order of the form', () => {
  expect(readCall(noCall(), t).faults.map(({ path }) => path)).toEqual([
    'calledOn',
    'calledAt',
    'with',
    'direction',
    'text',
  ])
})

test('a whole call has its time read and its words trimmed', () => {
  const draft = { calledOn: '2026-03-17', calledAt: '9.05', direction: 'incoming' as const, with: ' A ', text: ' b ' }
  expect(readCall(draft, t)).toEqual({
    input: { calledOn: '2026-03-17', calledAt: '09:05', direction: 'incoming', with: 'A', text: 'b' },
    faults: [],
  })
})
