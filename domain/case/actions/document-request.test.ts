import { describe, expect, test } from 'vitest'
import { type AgreementPack, agreementPack } from '../../agreement/schema.ts'
import { runningClocks } from '../clocks.ts'
import { nextSettlement } from '../next-settlement.ts'
import { acknowledge, confirmReceipt } from '../testing/commands.ts'
import { documentRequested, only, types } from '../testing/journeys.ts'
import { confirmedPack, testPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'

/** Thirty days of silence upon the request let another document do; an acknowledgement ends the silence. */
const acknowledging: AgreementPack = agreementPack.parse({
  ...testPack,
  clocks: testPack.clocks.map((clock) =>
    clock.effect === 'fallback_document'
      ? {
          ...clock,
          period: { amount: 30, unit: 'calendar_days' },
          starts: 'document_requested',
          stops: ['document_request_acknowledged', 'document_issued'],
        }
      : clock,
  ),
})

describe('a request for a travel document that nobody acknowledges', () => {
  test('makes another document do when the time is over', () => {
    const story = documentRequested({ agreement: acknowledging })
    // Thirty days from Thursday 19 March end on Saturday 18 April, or on Monday.
    expect(nextSettlement(story.file, story.rules)).toBe('2026-04-21')
    expect(types(story.sweep('2026-04-20T20:00:00Z'))).toEqual(['fallback_document_accepted'])
    expect(story.file.persons[0]).toMatchObject({ stage: 'document_ready', fallbackDocument: true })
  })

  test('waits for its document once it is acknowledged', () => {
    const story = documentRequested({ agreement: acknowledging })
    const recorded = story.does('mission', acknowledge, '2026-04-20T19:59:59Z')
    expect(only(recorded, 'document_request_acknowledged')).toMatchObject({ acknowledgedOn: '2026-04-20' })
    expect(nextSettlement(story.file, story.rules)).toBeNull()
    expect(runningClocks(story.file, story.rules).map(({ rule }) => rule.id)).not.toContain('travel_document')
    expect(story.refused('mission', acknowledge, '2026-04-21T08:00:00Z').code).toBe('not_in_this_stage')
  })
})

describe('an application that nobody acknowledges', () => {
  /** Receipt is confirmed by an official and by nothing else; thirty days without it are consent. */
  const silent: AgreementPack = agreementPack.parse({
    ...confirmedPack,
    receipt: { mode: 'confirmed', provenance: confirmedPack.receipt.provenance },
    clocks: [
      ...confirmedPack.clocks,
      {
        ...confirmedPack.clocks[0]!,
        id: 'acknowledgement',
        period: { amount: 30, unit: 'calendar_days' },
        starts: 'submitted',
        stops: ['received', 'replied'],
      },
    ],
  })

  test('is agreed to by silence before it was received', () => {
    const story = begin({ agreement: silent })
    expect(nextSettlement(story.file, story.rules)).toBe('2026-04-14')
    expect(types(story.sweep('2026-04-13T20:00:00Z'))).toEqual(['consent_deemed'])
    expect(story.file.persons[0]).toMatchObject({ stage: 'accepted', reply: { basis: 'silence', on: '2026-04-14' } })
  })

  test('waits for its reply once receipt is confirmed', () => {
    const story = begin({ agreement: silent })
    story.does('desk', confirmReceipt, '2026-04-13T19:59:59Z')
    expect(story.sweep('2026-04-13T20:00:00Z')).toEqual([])
    expect(runningClocks(story.file, story.rules).map(({ rule }) => rule.id)).toEqual(['reply'])
  })
})
