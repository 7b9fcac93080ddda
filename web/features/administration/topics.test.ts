import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventTypes } from '../../../domain/case/events.ts'
import { toldOf } from './topics.ts'

/** Recorded in the private stream of one side, and told to nobody. */
const inside = [
  'attestation_given',
  'stop_recorded',
  'stop_lift_recorded',
  'obstacle_recorded',
  'verification_requested',
  'verification_answered',
  'verification_recalled',
  'verification_reminded',
  'verification_handed_over',
  'reply_proposed',
  'proposal_returned',
  'proposal_approved',
  'interview_noted',
  'note_added',
  'phone_call_logged',
  'references_set',
]

test('a webhook can be told of everything that both sides share, in words that the history has', () => {
  expect([...toldOf, ...inside].sort()).toEqual([...eventTypes].sort())
  const words = JSON.parse(readFileSync('contract/locales/en/history.json', 'utf8')) as Record<string, string>
  for (const type of toldOf) expect(words).toHaveProperty([`history.${type}`])
})
