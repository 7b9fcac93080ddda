import { expect, test } from 'vitest'
import { keyFor } from './intent-key.ts'

test('a repetition keeps its key, another intent gets another', () => {
  const first = keyFor({ a: 1 }, null)
  expect(keyFor({ a: 1 }, first)).toBe(first)
  expect(keyFor({ a: 2 }, first).key).not.toBe(first.key)
})
