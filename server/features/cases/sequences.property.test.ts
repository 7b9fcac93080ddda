import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActionId } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { openTransfer } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { loadEvents } from './load.ts'
import { NoEffectError } from './outcome.ts'
import { rebuildAll } from './rebuild.ts'
import type { Filed } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { verifyAll } from './verify.ts'

/** Whatever officials do and in whatever order, on the real database: the file stays whole and the safeguards hold. */

let house: House
let clock = Date.parse('2026-03-13T08:00:00Z')

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Act = (filed: Filed, file: CaseFile) => [Official, ActionId, unknown]

const central = () => house.find('az-sms', 'central_desk')
const desk = () => house.find('de-bpolp', 'central_desk')
const border = () => house.find('az-sbs-airport', 'border_officer')
const today = () => new Date(clock + 4 * 3_600_000).toISOString().slice(0, 10)
const later = (days: number) => new Date(clock + days * 86_400_000).toISOString().slice(0, 10)

const acts: Record<string, Act> = {
  ask: ({ principal }) => [
    central(),
    'request_verification',
    {
      requests: [
        { personId: principal, authority: 'az-mia', register: 'az-identity', fields: ['family_name'], documentIds: [] },
      ],
    },
  ],
  answer: (_filed, file) => [
    house.find('az-mia', 'verifier'),
    'answer_verification',
    { requestId: file.verifications[0]?.requestId ?? 'none', result: 'match', finding: 'Found.' },
  ],
  accept: (_filed, file) => [central(), 'propose_reply', reply(file, 'accepted')],
  refuse: (_filed, file) => [central(), 'propose_reply', reply(file, 'refused')],
  approve: (_filed, file) => [
    house.find('az-sms', 'approver'),
    'approve_reply',
    { proposalId: file.proposal?.proposalId ?? 'none' },
  ],
  request: ({ attestations }) => [desk(), 'request_travel_document', { attestations }],
  issue: ({ principal }) => [
    house.find('az-mission-berlin', 'mission_officer'),
    'issue_travel_document',
    document(principal),
  ],
  issueChild: ({ child, principal }) => [
    house.find('az-mission-berlin', 'mission_officer'),
    'issue_travel_document',
    document(child ?? principal),
  ],
  notify: ({ attestations }) => [desk(), 'notify_transfer', flight(attestations)],
  notifyUnattested: () => [desk(), 'notify_transfer', flight([])],
  arrive: (_filed, file) => [
    border(),
    'confirm_arrival',
    {
      transferId: openTransfer(file)?.transferId ?? 'none',
      personIds: file.persons.map(({ personId }) => personId),
      arrivedOn: today(),
    },
  ],
  fail: (_filed, file) => [
    desk(),
    'report_transfer_failed',
    { transferId: openTransfer(file)?.transferId ?? 'none', reason: 'flight_cancelled', text: '' },
  ],
  stop: () => [desk(), 'stop', { reason: 'other', text: '' }],
  lift: ({ attestations }) => [desk(), 'lift_stop', { attestations }],
  withdraw: () => [desk(), 'withdraw', { reason: 'other', text: '' }],
  message: () => [central(), 'send_message', { text: 'Noted.' }],
  inquire: ({ principal }) => [
    central(),
    'request_information',
    { items: [{ kind: 'question', personId: principal, reason: 'other', text: 'Which school?' }] },
  ],
  inform: (_filed, file) => {
    const request = file.informationRequests.find((one) => !one.ended)
    const answers = [{ itemId: request?.items[0]?.itemId ?? 'none', kind: 'given', text: 'The second.' }]
    return [desk(), 'answer_information', { requestId: request?.requestId ?? 'none', answers }]
  },
}

function reply(file: CaseFile, outcome: 'accepted' | 'refused') {
  const persons = file.persons.filter((person) => !person.reply)
  return {
    persons: persons.map(({ personId }) => ({
      personId,
      outcome,
      ...(outcome === 'refused' ? { reason: 'not_national' } : {}),
      text: 'No entry in any register.',
    })),
  }
}

function document(personId: string) {
  return { personId, number: 'QS1234567', issuedOn: today(), identityBasis: 'register_match', identityNote: '' }
}

function flight(attestations: unknown[]) {
  return {
    date: later(3),
    time: '21:15',
    flight: 'J2 12',
    departure: 'Frankfurt am Main (FRA)',
    crossingPoint: 'GYD',
    escorts: 2,
    medicalEscort: false,
    needs: [],
    identityBasis: 'register_match',
    attestations,
  }
}

/** The way a case takes when all goes well, with a stumble of any kind allowed at any step. */
const happy = ['ask', 'answer', 'accept', 'approve', 'request', 'issue', 'issueChild', 'notify', 'arrive']
const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts), ...happy),
  days: fc.constantFrom(0, 0, 0, 1, 2, 6),
})
const sequences = fc
  .tuple(fc.array(step, { maxLength: 5 }), fc.integer({ min: 0, max: happy.length }), fc.array(step, { maxLength: 8 }))
  .map(([before, way, after]) => [...before, ...happy.slice(0, way).map((act) => ({ act, days: 0 })), ...after])

test('any sequence of commands keeps the invariants of a case', async () => {
  let done = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(sequences, fc.boolean(), async (steps, principalOnly) => {
      clock = Date.parse('2026-03-13T08:00:00Z')
      house.setClock(new Date(clock).toISOString())
      const filed = await house.file({ principalOnly })
      for (const { act, days } of steps) {
        clock += days * 86_400_000 + 60_000
        house.setClock(new Date(clock).toISOString())
        const [official, action, input] = acts[act]!(filed, await house.fold(filed.caseId, 'requested'))
        try {
          await house.act(official, filed.caseId, action, input)
          done += 1
        } catch (error) {
          if (!(error instanceof NoEffectError)) throw error
          refused += 1
        }
      }
      const events = await withSystem(house.services.pools.system, (tx) => loadEvents(tx, filed.caseId, ['shared']))
      for (const event of events) holdsSafeguards(event, events)
      expect((await verifyAll(house.services)).faults).toEqual([])
      expect((await rebuildAll(house.services)).changed).toEqual([])
    }),
    { numRuns: 25, endOnFailure: true },
  )
  // Neither all refused nor all done, or the sequences prove nothing; some 120 are of each kind, and chance never makes it so few.
  expect(done).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(10)
}, 120_000)

/** Nobody is notified for a transfer without acceptance, document and a fresh attestation; nobody while stopped. */
function holdsSafeguards(event: CaseEvent, all: readonly CaseEvent[]): void {
  if (event.type !== 'transfer_notified') return
  const before = all.slice(0, all.indexOf(event))
  for (const personId of event.data.personIds) {
    const accepted = before.some(
      (one) =>
        (one.type === 'reply_given' &&
          one.data.persons.some((person) => person.personId === personId && person.outcome === 'accepted')) ||
        (one.type === 'consent_deemed' && one.data.personIds.includes(personId)),
    )
    const papers = before.some(
      (one) =>
        (one.type === 'travel_document_issued' && one.data.personId === personId) ||
        (one.type === 'fallback_document_accepted' && one.data.personIds.includes(personId)),
    )
    expect({ accepted, papers }).toEqual({ accepted: true, papers: true })
    expect(event.data.attestations.map((one) => one.personId)).toContain(personId)
  }
  const stops = before.filter((one) => one.type === 'stopped').length
  const lifts = before.filter((one) => one.type === 'stop_lifted').length
  expect(stops).toBe(lifts)
}
