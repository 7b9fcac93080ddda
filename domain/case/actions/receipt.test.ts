import { expect, it } from 'vitest'
import { stageOf } from '../case-file.ts'
import { confirmReceipt } from '../testing/commands.ts'
import { only } from '../testing/journeys.ts'
import { confirmedPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'

it('is confirmed on the date of the requested State, once', () => {
  const story = begin({ agreement: confirmedPack })
  expect(stageOf(story.file)).toBe('submitted')
  // Late on the 13th in XA is early on the 14th in XB.
  const recorded = story.does('desk', confirmReceipt, '2026-03-13T21:00:00Z')
  expect(only(recorded, 'receipt_confirmed')).toEqual({ receivedOn: '2026-03-14', basis: 'official' })
  expect(stageOf(story.file)).toBe('received')
  expect(story.refused('desk', confirmReceipt, '2026-03-13T21:00:00Z').code).toBe('not_in_this_stage')
})

it('is for the requested State to confirm', () => {
  const story = begin({ agreement: confirmedPack })
  expect(story.refused('centre', confirmReceipt, '2026-03-13T21:00:00Z').code).toBe('not_your_action')
})
