import { expect, test } from 'vitest'
import { wordsKeyOf } from './words-key.ts'

test('the same for one official each time, another for each, another for each installation', () => {
  const [secret, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(Buffer.from(wordsKeyOf(secret, 'a'), 'base64')).toHaveLength(32)
  expect(wordsKeyOf(secret, 'a')).toBe(wordsKeyOf(secret, 'a'))
  expect(new Set([wordsKeyOf(secret, 'a'), wordsKeyOf(secret, 'b'), wordsKeyOf(other, 'a')]).size).toBe(3)
})
