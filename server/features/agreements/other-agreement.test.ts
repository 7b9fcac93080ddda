import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maySee, visibleSections } from '../../../domain/access/sections.ts'
import { stageOf } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { submit, type Who } from '../../testing/packs/case-under.ts'
import { loadPack } from './load.ts'
import { loadCalendars } from './load-calendars.ts'

/** An invented agreement with other rules drives the same engine from submission to arrival. */

const folder = join(projectRoot, 'server/testing/packs/norland-sudmark')
const traveller = '00000000-0000-4000-8000-00000000aa01'
const ward = '00000000-0000-4000-8000-00000000aa02'

const desk: Who = ['requesting', 'case_officer']
const office: Who = ['requested', 'case_officer']
const envoy: Who = ['requested', 'mission_officer']

// Friday 4 April 2031 in the evening in Norland is the morning of the same day in Sudmark.
function begin() {
  return submit({
    loaded: loadPack(folder),
    calendars: loadCalendars(join(folder, 'calendars')),
    requesting: 'XN',
    requested: 'XS',
    procedure: 'by_letter',
    persons: [
      { personId: traveller, relation: 'principal', personClass: 'subject' },
      { personId: ward, relation: 'child', personClass: 'ward' },
    ],
    birthDates: { [traveller]: '1999-01-01', [ward]: '2025-05-05' },
    now: '2031-04-04T15:00:00Z',
  })
}

const accepted = [traveller, ward].map((personId) => ({ personId, outcome: 'accepted' as const, text: '' }))

describe('a case under an invented agreement', () => {
  it('runs from the letter to the arrival', () => {
    const story = begin()
    const stage = () => stageOf(story.file)
    expect(stage()).toBe('submitted')

    expect(story.act(office, { action: 'confirm_receipt', input: {} }, '2031-04-05T20:00:00Z').ok).toBe(true)
    expect([stage(), story.file.receivedOn]).toEqual(['received', '2031-04-05'])

    // No second pair of eyes here: what is proposed is the reply.
    const reply = { action: 'propose_reply' as const, input: { persons: accepted } }
    expect(story.act(office, reply, '2031-04-11T20:00:00Z')).toMatchObject({ refusal: { code: 'not_your_action' } })
    expect(story.act(envoy, reply, '2031-04-11T20:00:00Z').ok).toBe(true)
    expect(stage()).toBe('accepted')

    const ask = { action: 'request_travel_document' as const, input: { attestations: story.attest() } }
    expect(story.act(desk, ask, '2031-04-12T10:00:00Z').ok).toBe(true)
    for (const [personId, number] of [[traveller, 'P-001'] as const, [ward, 'P-002'] as const]) {
      const input = { personId, number, issuedOn: '2031-04-13', identityBasis: 'scroll', identityNote: '' }
      const wrong = { ...input, number: 'AZ123456' }
      const at = '2031-04-13T20:00:00Z'
      expect(story.act(office, { action: 'issue_travel_document', input: wrong }, at).ok).toBe(false)
      expect(story.act(office, { action: 'issue_travel_document', input }, at).ok).toBe(true)
    }
    // The day of issue counts here, so thirty days end on the twenty-ninth day after it.
    expect(story.file.persons.map((one) => one.travelDocument?.validUntil)).toEqual(['2031-05-12', '2031-05-12'])

    const flight = {
      time: '08:30',
      flight: 'NS 7',
      departure: 'Nordhaven',
      crossingPoint: 'south-gate',
      escorts: 0,
      medicalEscort: false,
      needs: [],
      attestations: story.attest(),
    }
    const notify = (date: string) => ({ action: 'notify_transfer' as const, input: { ...flight, date } })
    expect(story.act(desk, notify('2031-05-13'), '2031-04-14T10:00:00Z')).toMatchObject({
      refusal: { code: 'document_expired' },
    })
    expect(story.act(desk, notify('2031-04-18'), '2031-04-14T10:00:00Z').ok).toBe(true)
    const [first] = story.file.transfers
    const failed = { transferId: first?.transferId ?? '', reason: 'storm', text: '' }
    expect(story.act(office, { action: 'report_transfer_failed', input: failed }, '2031-04-18T20:00:00Z').ok).toBe(true)
    expect(stage()).toBe('transfer_failed')

    expect(story.act(desk, notify('2031-04-25'), '2031-04-19T10:00:00Z').ok).toBe(true)
    const arrival = {
      transferId: story.file.transfers[1]?.transferId ?? '',
      personIds: [traveller, ward],
      arrivedOn: '2031-04-25',
    }
    expect(story.act(office, { action: 'confirm_arrival', input: arrival }, '2031-04-26T03:00:00Z').ok).toBe(true)
    expect(stage()).toBe('closed')
  })

  it('takes receipt for given when nobody confirms it in time', () => {
    const story = begin()
    // Three working days after Friday end on Monday in Sudmark, whose midnight is half past nine in UTC.
    story.settle('2031-04-08T09:00:00Z')
    expect(story.file.receivedOn).toBeUndefined()
    story.settle('2031-04-08T10:00:00Z')
    expect([story.file.receivedOn, stageOf(story.file)]).toEqual(['2031-04-07', 'received'])
  })

  it('lets silence mean nothing', () => {
    const story = begin()
    story.act(office, { action: 'confirm_receipt', input: {} }, '2031-04-05T20:00:00Z')
    const [clock] = runningClocks(story.file, story.rules)
    // Twelve working days from 5 April, that day included, without Wednesdays, Thursdays and the Day of the Bells, but
    // with Wednesday 9 April, which was exchanged for it.
    expect(clock).toMatchObject({
      due: '2031-04-20',
      alternative: null,
      rule: { id: 'answer', effect: 'target_missed' },
    })
    story.settle('2031-12-01T00:00:00Z')
    expect(stageOf(story.file)).toBe('received')
    expect(story.file.persons.every((person) => person.reply === undefined)).toBe(true)
  })

  it('is held and released by the roles of this agreement', () => {
    const story = begin()
    const hold = { action: 'stop' as const, input: { reason: 'weather', text: '' } }
    const other = { action: 'stop' as const, input: { reason: 'legal_obstacle', text: '' } }
    expect(story.act(desk, other, '2031-04-05T20:00:00Z').ok).toBe(false)
    expect(story.act(desk, hold, '2031-04-05T20:00:00Z').ok).toBe(true)
    const lift = { action: 'lift_stop' as const, input: { attestations: story.attest() } }
    expect(story.act(desk, lift, '2031-04-06T20:00:00Z')).toMatchObject({ refusal: { code: 'not_your_action' } })
    expect(story.act(['requesting', 'approver'], lift, '2031-04-06T20:00:00Z').ok).toBe(true)
    expect(stageOf(story.file)).toBe('submitted')
  })

  it('shows each side what this agreement opens', () => {
    const { pack } = loadPack(folder)
    expect(maySee(pack, { relation: 'requested', roles: ['mission_officer'] }, 'identity')).toBe(true)
    expect(visibleSections(pack, { relation: 'requested', roles: ['border_officer', 'central_desk'] })).toEqual([])
  })
})
