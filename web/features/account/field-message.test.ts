import { expect, test } from 'vitest'
import { ProblemError } from '../../data/problem.ts'
import { fieldMessage } from './field-message.ts'

test('the message of a field is found by its path, and nothing else has one', () => {
  const fields = [{ path: 'next', code: 'password_short', message: 'Write at least 12 characters.' }]
  const refusal = new ProblemError({ type: 'x', title: 'x', status: 422, code: 'invalid', fields })
  expect(fieldMessage(refusal, 'next')).toBe('Write at least 12 characters.')
  expect(fieldMessage(refusal, 'current')).toBeUndefined()
  expect(fieldMessage(new Error('x'), 'next')).toBeUndefined()
})
