import { describe, expect, it } from 'vitest'
import { rulesFor } from '../agreement/precedence.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { runningClocks } from './clocks.ts'
import { nextSettlement } from './next-settlement.ts'
import { principal } from './testing/application.ts'
import { issueDocument, notifyTransfer } from './testing/commands.ts'
import { days, documentReady, documentRequested, only } from './testing/journeys.ts'
import { testPack } from './testing/pack.ts'
import { begin } from './testing/story.ts'

/** A pack whose parties agreed on no time for anything. */
const timeless: AgreementPack = {
  ...testPack,
  clocks: testPack.clocks.map((clock) => ({ ...clock, period: null })),
  transferNotice: { ...testPack.transferNotice, period: null },
}

describe('where no time is agreed', () => {
  it('no clock runs, and silence brings nothing about', () => {
    const story = begin({ agreement: timeless })
    expect(runningClocks(story.file, story.rules)).toEqual([])
    expect(nextSettlement(story.file, story.rules)).toBeNull()
    expect(story.sweep('2030-01-01T00:00:00Z')).toEqual([])
    expect(story.file.persons[0]?.stage).toBe('received')
  })

  it('a protocol may enter the time, and the clock runs', () => {
    const scope = { requesting: 'XA', requested: 'XB', procedure: 'normal', personClasses: [], on: '2026-03-13' }
    const provenance = { certainty: 'verified' as const, source: 'tests' }
    const period = { amount: 10, unit: 'calendar_days' as const }
    const agreement = rulesFor(
      {
        ...timeless,
        protocols: [
          {
            id: 'north',
            title: { en: 'P', az: 'P' },
            citation: 'Prot.',
            between: [['XA'], ['XB']],
            inForceFrom: '2021-01-01',
            provenance,
            rules: [{ id: 'reply', for: {}, replaces: { clock: { id: 'reply', period } }, provenance }],
          },
        ],
      },
      scope,
    )
    const story = begin({ agreement })
    // Received on Friday 13 March 2026 in XB.
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ rule: { id: 'reply' }, due: '2026-03-23' }])
  })

  it('the document itself says until when it is valid', () => {
    const story = documentRequested({ agreement: timeless })
    const issue = (changes: object) => issueDocument(principal, changes)
    const refusal = (changes: object) => story.refused('mission', issue(changes), days.issued).fields
    expect(refusal({})).toEqual([{ path: 'validUntil', code: 'validity_needed' }])
    expect(refusal({ validUntil: '2026-03-19' })).toEqual([{ path: 'validUntil', code: 'before_issue' }])
    const issued = story.does('mission', issue({ validUntil: '2026-05-01' }), days.issued)
    expect(only(issued, 'travel_document_issued').validUntil).toBe('2026-05-01')
    expect(runningClocks(story.file, story.rules)).toEqual([])
  })

  it('no notice is short', () => {
    const told = (agreement: AgreementPack, changes: object) => {
      const story = documentRequested({ agreement })
      story.does('mission', issueDocument(principal, changes), days.issued)
      return only(
        story.does('centre', notifyTransfer([principal], { date: '2026-03-23' }), '2026-03-23T04:00:00Z'),
        'transfer_notified',
      )
    }
    expect(told(timeless, { validUntil: '2026-05-01' }).shortNotice).toBe(false)
    expect(told(testPack, {}).shortNotice).toBe(true)
  })
})

it('a document whose validity the agreement counts is not dated by hand', () => {
  const refused = documentReady().refused(
    'mission',
    issueDocument(principal, { validUntil: '2027-01-01' }),
    days.issued,
  )
  expect(refused.fields).toEqual([{ path: 'validUntil', code: 'validity_counted' }])
})
