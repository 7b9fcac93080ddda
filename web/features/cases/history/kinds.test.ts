import { expect, test } from 'vitest'
import { kindsOf, ofKind } from './kinds.ts'

const sent = { type: 'message_sent', stream: 'shared' } as const
const note = { type: 'note_added', stream: 'requested' } as const
const reply = { type: 'reply_given', stream: 'shared' } as const

test('messages and notes are no steps; what is private is of the own side whatever it is', () => {
  expect([sent, note, reply].map((one) => ofKind(one, 'steps'))).toEqual([false, false, true])
  expect([sent, note, reply].map((one) => ofKind(one, 'own'))).toEqual([false, true, false])
  expect([sent, note, reply].every((one) => ofKind(one, 'all'))).toBe(true)
})

test('only kinds of which there is something are offered', () => {
  expect(kindsOf([reply, sent])).toEqual(['all', 'steps', 'messages'])
  expect(kindsOf([reply, note])).toEqual(['all', 'steps', 'notes', 'own'])
})
