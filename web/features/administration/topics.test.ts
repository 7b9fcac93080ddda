import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventTypes } from '../../../domain/case/events.ts'
import { toldOf } from './topics.ts'

test('a webhook can be told of everything that happens to a case, in words that the history has', () => {
  expect([...toldOf].sort()).toEqual([...eventTypes].sort())
  const words = JSON.parse(readFileSync('contract/locales/en/history.json', 'utf8')) as Record<string, string>
  for (const type of toldOf) expect(words).toHaveProperty([`history.${type}`])
})
