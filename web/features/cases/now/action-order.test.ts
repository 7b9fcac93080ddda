import { expect, test } from 'vitest'
import type { CaseView } from '../../../../contract/cases.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { groupActions, waitingFor } from './action-order.ts'

const requested = (...roles: string[]) => ({ relation: 'requested', roles, stages: ['received', 'accepted'] })
const pack = {
  actions: {
    propose_reply: requested('central_desk'),
    approve_reply: requested('approver'),
    answer_verification: requested('verifier'),
    record_paper_reply: { relation: 'requesting', roles: ['central_desk'], stages: ['received', 'accepted'] },
    correct_application: { relation: 'requesting', roles: ['central_desk'], stages: ['received', 'accepted'] },
    request_travel_document: { relation: 'requesting', roles: ['central_desk'], stages: ['accepted'] },
    send_message: { relation: 'either', roles: ['central_desk'], stages: ['received', 'accepted'] },
  },
} as unknown as AgreementPack

function view(over: Partial<CaseView>): CaseView {
  return {
    side: 'requested',
    stage: 'received',
    possible: [],
    proposal: null,
    verifications: [],
    transfers: [],
    persons: [{ stage: 'received', reply: null }],
    ...over,
  } as unknown as CaseView
}
const waits = (over: Partial<CaseView>) => waitingFor(view(over), pack).map((one) => one.action)

test('the other side waits for the reply, whatever happens inside the requested State', () => {
  expect(waits({ side: 'requesting' })).toEqual(['reply'])
})

test('inside the requested State the step that is due next is named, with whose it is', () => {
  // A corrigendum, or a reply on paper that the other side might enter, is nothing that anybody waits for.
  expect(waits({})).toEqual(['propose_reply'])
  const proposal = { proposalId: 'x', by: 'A', mine: true, persons: [] }
  expect(waits({ proposal })).toEqual(['approve_reply'])
  expect(waits({ proposal, possible: ['approve_reply'] })).toEqual([])
  const open = [{ result: null }] as unknown as CaseView['verifications']
  expect(waits({ verifications: open, possible: ['propose_reply'] })).toEqual(['answer_verification'])
})

test('a step of the requesting State is awaited by the requested one', () => {
  const persons = [{ stage: 'accepted', reply: { outcome: 'accepted' } }] as unknown as CaseView['persons']
  expect(waits({ stage: 'accepted', persons })).toEqual(['request_travel_document'])
  expect(waits({ stage: 'accepted', persons, possible: ['request_travel_document'] })).toEqual([])
})

test('acts of registers and of the border are not offered on the file', () => {
  const groups = groupActions(['answer_verification', 'confirm_arrival', 'stop', 'send_message', 'propose_reply'])
  expect(groups).toEqual({ steps: ['propose_reply'], brakes: ['stop'], words: ['send_message'] })
})

test('what the stage is there for stands before what may happen at any time', () => {
  const { steps } = groupActions(['correct_application', 'record_paper_reply', 'request_travel_document'])
  expect(steps).toEqual(['request_travel_document', 'record_paper_reply', 'correct_application'])
})
