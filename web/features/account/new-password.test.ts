import { expect, test } from 'vitest'
import { missingInNewPassword } from './new-password.ts'

const t = (id: string) => id

test('an empty password and a different repetition are told before anything is sent', () => {
  expect(missingInNewPassword({ password: '', again: '' }, t)).toEqual({ password: 'account.password.next-missing' })
  expect(missingInNewPassword({ password: 'a', again: 'b' }, t)).toEqual({ again: 'account.password.different' })
  expect(missingInNewPassword({ password: 'a', again: 'a' }, t)).toEqual({})
})
