import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordFault } from './password-rules.ts'

const owner = { name: 'Şəhla Məmmədova', email: 's.memmedova@sms.example' }

test.each([
  ['elevenchars', 'too_short'],
  ['x'.repeat(201), 'too_long'],
  ['password1234', 'password_common'],
  ['qwertyuiop123', 'password_common'],
  ['123456789012', 'password_common'],
  ['practice-2026', 'password_common'],
  ['aaaaaaaaaaaaaaaa', 'password_common'],
  ['sehlamemmedova', 'password_personal'],
  ['Şəhla-Məmmədova!', 'password_personal'],
  ['S.Memmedova@sms.example', 'password_personal'],
  ['OpenRCMS-2026!!', 'password_personal'],
])('%s is refused: %s', async (password, fault) => {
  expect(await passwordFault(password, owner)).toBe(fault)
})

test.each([
  ['words that do not belong together', 'blue kettle under snow'],
  ['letters of any script', 'Yağışlı günlərdə çay'],
  ['what a password manager makes', 'kQ7!fj2Lz0pw'],
  ['small letters alone', 'xvqzmkrtwpldfh'],
  ['the longest possible', fc.sample(fc.string({ minLength: 190, maxLength: 190 }), { numRuns: 1, seed: 7 })[0]!],
])('%s are taken', async (_what, password) => {
  expect(await passwordFault(password, owner)).toBeNull()
})
