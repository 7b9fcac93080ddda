import { describe, expect, it } from 'vitest'
import { openTransfer, stageOf } from '../case-file.ts'
import { attestation, child, family, mark, principal, spouse } from '../testing/application.ts'
import {
  accepting,
  approve,
  hold,
  issueDocument,
  notifyTransfer,
  propose,
  refusing,
  reportFailed,
  requestDocument,
} from '../testing/commands.ts'
import {
  days,
  documentReady,
  documentRequested,
  lastTransfer,
  only,
  stageOfPerson,
  transferNotified,
} from '../testing/journeys.ts'
import { confirmedPack, testPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'
import { notifyTransferInput } from './transfer.ts'

const at = days.notified
const all = [principal, spouse, child]

describe('the notice of a transfer', () => {
  it('names a day that leaves room for those after it', () => {
    const { date } = notifyTransferInput.shape
    expect(['2026-03-20', '8999-12-31', '9999-12-31', '2026-02-30'].map((day) => date.safeParse(day).success)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('takes the whole accepted family, each with a renewed attestation', () => {
    const story = documentReady({ persons: family })
    const notice = only(story.does('centre', notifyTransfer(all), at), 'transfer_notified')
    expect(notice).toMatchObject({ personIds: all, date: '2026-04-01', shortNotice: false })
    expect(notice.attestations.map(({ personId }) => personId)).toEqual(all)
    expect(stageOf(story.file)).toBe('transfer_notified')
  })

  it('leaves out those who were refused', () => {
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(spouse), ...accepting(principal, child)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    story.does('centre', requestDocument(principal, child), days.requested)
    for (const id of [principal, child]) story.does('mission', issueDocument(id), days.issued)
    const notice = only(story.does('centre', notifyTransfer([principal, child]), at), 'transfer_notified')
    expect(notice.personIds).toEqual([principal, child])
  })

  it('is marked as short and not refused when it comes later than the pack asks', () => {
    const on = (now: string) =>
      only(documentReady().does('centre', notifyTransfer([principal]), now), 'transfer_notified').shortNotice
    expect(on('2026-03-27T19:59:59Z')).toBe(false)
    expect(on('2026-03-27T20:00:00Z')).toBe(true)
  })

  it('keeps what the receivers must do in the section of needs, one part a person', () => {
    const needs = ['wheelchair', '', 'interpreter'].map((word) => ({
      personId: principal,
      text: word && `${mark} ${word}`,
    }))
    const recorded = documentReady().does('centre', notifyTransfer([principal], { needs }), at)
    const { event, parts } = recorded.at(-1)!
    expect(JSON.stringify(event)).not.toContain(mark)
    expect(parts).toEqual([
      {
        part: `needs:${principal}`,
        personId: principal,
        section: 'needs',
        content: { text: `${mark} wheelchair\n${mark} interpreter` },
      },
    ])
  })

  it('is refused as a whole while one of the family has no document or no attestation', () => {
    const story = documentRequested({ persons: family })
    story.does('mission', issueDocument(principal), days.issued)
    expect(story.refused('centre', notifyTransfer(all), days.issued).code).toBe('document_needed')
    const ready = documentReady({ persons: family })
    expect(ready.refused('centre', notifyTransfer([principal, child]), at)).toEqual({
      code: 'attestation_needed',
      fields: [{ path: `attestations.${spouse}`, code: 'attestation_missing' }],
    })
    expect(openTransfer(ready.file)).toBeUndefined()
  })

  it.each([
    ['transfer_in_the_past', 'date', { date: '2026-03-22' }],
    ['document_expired', 'date', { date: '2026-04-20' }],
    ['identity_basis_needed', 'identityBasis', { identityBasis: `${mark} hearsay` }],
    ['unknown_person', 'needs.0.personId', { needs: [{ personId: 'nobody', text: 'stairs' }] }],
  ])('is refused with %s', (code, path, change) => {
    const refusal = documentReady().refused('centre', notifyTransfer([principal], change), at)
    expect(refusal).toMatchObject({ code, fields: [{ path }] })
  })

  it('may use the last day of a document', () => {
    documentReady().does('centre', notifyTransfer([principal], { date: '2026-04-19' }), at)
  })

  it('is refused after the window for the transfer, where that rule has its effect', () => {
    const validity = testPack.clocks.find(({ id }) => id === 'document_validity')!
    const clocks = testPack.clocks.map((clock) =>
      clock === validity ? { ...clock, period: { amount: 1, unit: 'years' as const } } : clock,
    )
    // Agreed on 18 March: three months end on 18 June.
    const late = notifyTransfer([principal], { date: '2026-06-19' })
    const { code, values } = documentReady({ agreement: { ...testPack, clocks } }).refused('centre', late, at)
    expect([code, values]).toEqual(['window_passed', { due: '2026-06-18' }])
    const inTime = notifyTransfer([principal], { date: '2026-06-18' })
    documentReady({ agreement: { ...testPack, clocks } }).does('centre', inTime, at)
    const assumed = clocks.map((clock) => ({
      ...clock,
      provenance: { ...clock.provenance, certainty: 'assumed' as const },
    }))
    const agreement = { ...testPack, clocks: assumed }
    documentReady({ agreement, unconfirmedRulesApply: false }).does('centre', late, at)
    documentReady({ agreement }).refused('centre', late, at)
  })

  it('is given once', () => {
    const story = transferNotified()
    expect(story.refused('centre', notifyTransfer([principal]), at).code).toBe('not_in_this_stage')
    const wide = structuredClone(testPack)
    wide.actions.notify_transfer!.stages.push('transfer_notified')
    const other = transferNotified({ agreement: wide })
    expect(other.refused('centre', notifyTransfer([principal]), at).code).toBe('transfer_already_notified')
  })
})

describe('the fallback document', () => {
  it('replaces the one that was not issued in time, with a word on who the person is', () => {
    const story = documentRequested()
    // Five working days from Thursday 19 March: due on the 26th.
    expect(story.sweep('2026-03-26T19:59:59Z')).toEqual([])
    const [fallback] = story.sweep('2026-03-26T20:00:00Z')
    expect(fallback?.event).toMatchObject({
      type: 'fallback_document_accepted',
      effectiveAt: '2026-03-26T20:00:00.000Z',
      data: { personIds: [principal], due: '2026-03-26', acceptedOn: '2026-03-27' },
    })
    const now = '2026-03-27T08:00:00Z'
    expect(story.refused('centre', notifyTransfer([principal]), now).code).toBe('identity_basis_needed')
    const notice = story.does('centre', notifyTransfer([principal], { identityBasis: 'interview' }), now)
    expect(only(notice, 'transfer_notified').identityBasis).toBe('interview')
  })

  it('does not come for a document nobody asked for, nor counts days before it was asked for', () => {
    const story = begin({ agreement: confirmedPack })
    story.does('desk', { action: 'confirm_receipt', input: {} }, days.proposed)
    story.does('desk', propose(...accepting(principal)), days.proposed)
    expect(story.sweep('2026-04-10T08:00:00Z')).toEqual([])
    story.does('centre', requestDocument(principal), '2026-04-10T08:00:00Z')
    expect(story.sweep('2026-04-17T08:00:00Z')).toEqual([])
    expect(story.sweep('2026-04-18T08:00:00Z')).toHaveLength(1)
  })

  it('gives way to a travel document issued later', () => {
    const story = documentRequested()
    story.does('mission', issueDocument(principal), '2026-03-27T08:00:00Z')
    expect(story.file.persons[0]).toMatchObject({ fallbackDocument: true, stage: 'document_ready' })
    expect(story.file.persons[0]?.travelDocument).toBeDefined()
  })
})

describe('a transfer that failed', () => {
  it('is reported by either side with a reason and notified again with fresh attestations', () => {
    const story = transferNotified()
    const failed = story.does('border', reportFailed(lastTransfer(story)), days.flight)
    expect(only(failed, 'transfer_failed')).toMatchObject({ personIds: [principal], failedOn: '2026-04-01' })
    expect(stageOf(story.file)).toBe('transfer_failed')
    const again = notifyTransfer([principal], { date: '2026-04-10' })
    const bare = notifyTransfer([], { date: '2026-04-10' })
    expect(story.refused('centre', bare, '2026-04-02T08:00:00Z').code).toBe('attestation_needed')
    story.does('centre', again, '2026-04-02T08:00:00Z')
    expect(story.file.transfers.map(({ state }) => state)).toEqual(['failed', 'notified'])
  })

  it('is not reported twice, for another transfer, or without one of the reasons', () => {
    const story = transferNotified()
    const transferId = lastTransfer(story)
    const command = reportFailed(transferId)
    expect(story.refused('centre', reportFailed('none'), days.flight).code).toBe('unknown_transfer')
    const odd = { action: 'report_transfer_failed' as const, input: { transferId, reason: 'mood', text: '' } }
    expect(story.refused('centre', odd, days.flight).fields).toEqual([{ path: 'reason', code: 'choose_one' }])
    story.does('centre', command, days.flight)
    expect(story.refused('centre', command, days.flight).code).toBe('not_in_this_stage')
    story.does('centre', notifyTransfer([principal], { date: '2026-04-10' }), '2026-04-02T08:00:00Z')
    expect(story.refused('centre', command, '2026-04-02T08:00:00Z').code).toBe('not_in_this_stage')
  })

  it('stays called off when a stop cancelled it', () => {
    const story = transferNotified()
    story.does('officer', hold('stop'), at)
    expect(story.file.transfers.map(({ state }) => state)).toEqual(['cancelled'])
    expect(stageOfPerson(story, principal)).toBe('document_ready')
    expect(story.refused('centre', reportFailed(lastTransfer(story)), at).code).toBe('stopped')
  })

  it('takes a disputed age seriously before the departure', () => {
    const story = documentReady()
    const attestations = [attestation(principal, { ageDisputed: true })]
    const refusal = story.refused('centre', notifyTransfer([], { attestations }), at)
    expect(refusal.fields).toEqual([{ path: 'attestations.0', code: 'attestation_minor' }])
  })
})
