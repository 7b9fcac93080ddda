import { expect, test } from 'vitest'
import { inGroups, typedCode } from './readable-secret.ts'

test('a secret is shown in groups of four, the last one as long as it is', () => {
  expect(inGroups('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP')
  expect(inGroups('ABCDE')).toBe('ABCD E')
  expect(inGroups('ab cd ef')).toBe('abcd ef')
  expect(inGroups('')).toBe('')
})

test('a code is sent without the spaces between its groups', () => {
  expect(typedCode(' 123 456 ')).toBe('123456')
  expect(typedCode('abcd-efgh')).toBe('abcd-efgh')
})
