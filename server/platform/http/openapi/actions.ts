import { type ActionId, actionIds } from '../../../../domain/agreement/vocabulary.ts'
import { actionInputs, legalActs, versionFree } from '../../../../domain/case/actions/registry.ts'
import type { RefusalCode } from '../../../../domain/case/refusal.ts'
import { speech } from '../../i18n/catalogue.ts'
import { jsonSchema } from './components.ts'
import { type Contract, type Operation, operationId, type Schema } from './document.ts'

/** Any act may be refused so: by the role, by the stage, or because the case stands still or is over. */
const common: readonly RefusalCode[] = ['not_your_action', 'not_in_this_stage', 'stopped', 'closed', 'withdrawn']

const personId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b'
const proposalId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a3c'
const requestId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a4d'
const transferId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a5e'
const attestations = [
  {
    personId,
    legalBasis: 'return_decision',
    decisionReference: 'R-2026-118',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
  },
]

interface ActWords {
  refusals: readonly RefusalCode[]
  example: unknown
  /** Where the pages have no words of their own for it: they offer it on the desks of registers and of the border. */
  words?: readonly [summary: string, description: string]
}

/** What each act may be refused with beside the common reasons, and a payload of it. */
const acts: Readonly<Record<ActionId, ActWords>> = {
  confirm_receipt: { refusals: [], example: {} },
  request_verification: {
    refusals: ['unknown_person', 'invalid'],
    example: {
      requests: [
        {
          personId,
          authority: 'az-mia',
          register: 'az-identity',
          fields: ['family_name', 'birth_date'],
          question: 'Is the person entered under this name?',
        },
      ],
    },
  },
  answer_verification: {
    refusals: ['verification_not_yours', 'verification_answered', 'invalid'],
    example: { requestId, result: 'match', finding: 'One entry agrees in every field asked for.' },
    words: [
      'Answer a question to the register',
      'For the register that was asked. The answer stays within its State. With `correction` it takes the place of an earlier one; both stay.',
    ],
  },
  recall_verification: {
    refusals: ['verification_not_open'],
    example: { requestId, reason: 'asked_in_error', text: '' },
    words: ['Take a question to a register back', 'Its verifiers see that it is gone and why, and the person no more.'],
  },
  remind_verification: {
    refusals: ['verification_not_open', 'reminded_already'],
    example: { requestId },
    words: ['Remind a register of a question', 'Once in 24 hours.'],
  },
  hand_over_verification: {
    refusals: ['verification_not_yours', 'verification_answered', 'invalid'],
    example: {
      requestId,
      authority: 'az-mia',
      register: 'az-passports',
      text: 'The passport register is the right one.',
    },
    words: [
      'Hand a question to another register over',
      'By the register that was asked, to another one of the same State. The day by which it is wanted stays.',
    ],
  },
  propose_reply: {
    refusals: ['proposal_open', 'invalid'],
    example: {
      persons: [
        {
          ...{ personId, outcome: 'accepted', text: '', checked: ['application', 'evidence'] },
          established: { name: 'Aliyev Rustam', birthDate: '1990-04-02', source: 'document' },
        },
      ],
    },
  },
  approve_reply: {
    refusals: ['no_open_proposal', 'another_proposal', 'own_work', 'invalid'],
    example: { proposalId },
  },
  return_proposal: {
    refusals: ['no_open_proposal', 'another_proposal'],
    example: { proposalId, text: 'The register of births was not asked yet.' },
  },
  correct_application: {
    refusals: ['invalid'],
    example: {
      answers: [{ sectionId: 'person', key: personId, field: 'birth_place', answer: { value: 'Gəncə' } }],
      evidence: [],
      reason: 'Typing error; the certificate of birth says Gəncə.',
    },
  },
  record_paper_reply: {
    refusals: ['unknown_person', 'invalid'],
    example: {
      persons: [{ personId, outcome: 'accepted', text: '' }],
      receivedOn: '2026-03-17',
      means: 'fax',
      documentIds: ['0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a6f'],
    },
  },
  request_travel_document: {
    refusals: ['attestation_needed', 'under_reconsideration', 'invalid'],
    example: { attestations },
  },
  issue_travel_document: {
    refusals: ['unknown_person', 'under_reconsideration', 'invalid'],
    example: {
      personId,
      number: 'QS1234567',
      issuedOn: '2026-03-20',
      identityBasis: 'register_match',
      identityNote: '',
    },
  },
  notify_transfer: {
    refusals: [
      'under_reconsideration',
      'transfer_already_notified',
      'transfer_in_the_past',
      'identity_basis_needed',
      'window_passed',
      'unknown_person',
      'document_needed',
      'document_expired',
      'attestation_needed',
      'invalid',
    ],
    example: {
      date: '2026-04-14',
      time: '21:40',
      flight: 'J2 006',
      departure: 'Berlin',
      crossingPoint: 'GYD',
      escorts: 2,
      medicalEscort: false,
      needs: [],
      attestations,
    },
  },
  confirm_arrival: {
    refusals: ['unknown_transfer', 'unknown_person', 'invalid'],
    example: { transferId, personIds: [personId], arrivedOn: '2026-04-14' },
    words: ['Confirm that persons arrived', 'A fact: it is recorded whatever the stage of the case.'],
  },
  report_transfer_failed: {
    refusals: ['unknown_transfer', 'invalid'],
    example: { transferId, reason: 'not_boarded', text: '' },
  },
  stop: { refusals: ['invalid'], example: { reason: 'court_order', text: '' } },
  withdraw: { refusals: ['invalid'], example: { reason: 'court_order', text: '' } },
  lift_stop: { refusals: ['attestation_needed', 'invalid'], example: { attestations } },
  acknowledge_document_request: { refusals: [], example: {} },
  extend_deadline: {
    refusals: ['invalid', 'deadline_not_running', 'deadline_passed', 'not_extendable', 'extended_already'],
    example: {
      clock: 'reply',
      from: '2026-03-13',
      until: '2026-04-27',
      reason: 'The register of the district must be searched on paper.',
    },
  },
  move_deadline: {
    refusals: ['invalid', 'deadline_not_running', 'deadline_passed'],
    example: {
      clock: 'reply',
      from: '2026-03-13',
      ground: 'decreed_holiday',
      days: { from: '2026-03-30', to: '2026-03-31' },
      reason: 'Days of rest by decision of the Cabinet of Ministers of 20 March 2026.',
    },
  },
  open_obstacle: {
    refusals: ['invalid', 'obstacle_open', 'nothing_stands_still'],
    example: { since: '2026-04-20', text: 'The person cannot travel until the doctor agrees.' },
  },
  close_obstacle: { refusals: ['invalid', 'no_obstacle'], example: { until: '2026-05-04' } },
  ask_reconsideration: {
    refusals: ['invalid', 'unknown_person', 'reconsideration_open', 'reconsidered_already'],
    example: {
      personIds: [personId],
      ground: 'nationality_not_established',
      reason: 'The register of Ganja holds no entry under this name and date.',
    },
  },
  confirm_consent: {
    refusals: ['unknown_person', 'consent_not_in_doubt'],
    words: [
      'Say that the consent stands',
      'Ends a reconsideration that the own State asked for, or records that new evidence changes nothing.',
    ],
    example: { reason: 'The register found the entry under the maiden name of the mother.' },
  },
  maintain_application: {
    refusals: ['no_reconsideration'],
    example: { reason: 'The passport that was sent is genuine, as its issuing authority confirmed on 2 April.' },
  },
  request_interview: {
    refusals: ['unknown_person', 'interview_wanted', 'invalid'],
    example: {
      personIds: [personId],
      text: 'The certificate of birth names a village that the register does not have.',
    },
  },
  invite_to_interview: {
    refusals: ['unknown_person', 'interview_planned', 'slot_taken', 'invalid'],
    example: { personId, slotId: requestId, language: 'az', interpreter: 'not_needed', guardian: '', text: '' },
  },
  move_interview: {
    refusals: ['no_interview_planned', 'interview_moved', 'slot_taken', 'invalid'],
    example: {
      ...{ interviewId: requestId, seen: 0, date: '2026-03-20', time: '14:00', minutes: 45, by: 'mission' },
      ...{ means: 'in_person', place: 'Hubertusallee 43, Berlin', language: 'az', interpreter: 'not_needed' },
      ...{ guardian: '', text: '' },
    },
  },
  record_missed_interview: {
    refusals: ['no_interview_planned', 'invalid'],
    example: { interviewId: requestId, reason: 'excused', text: 'The person was in hospital that day.' },
  },
  note_interview: {
    refusals: ['no_interview_held', 'invalid'],
    example: { interviewId: requestId, text: 'Speaks as people do around Ganja.', documentIds: [] },
  },
  cancel_interview: {
    refusals: ['no_interview_planned', 'invalid'],
    example: { interviewId: requestId, cause: 'postponed', text: 'No vehicle was free to bring the person.' },
  },
  record_interview: {
    refusals: ['unknown_person', 'no_interview_planned', 'invalid'],
    example: {
      personId,
      heldOn: '2026-03-18',
      by: 'mission',
      means: 'in_person',
      outcome: 'confirmed',
      grounds: ['language_of_the_country', 'knowledge_of_places'],
      language: 'az',
      text: 'Speaks Azerbaijani as it is spoken in Lankaran and names the school and its director.',
    },
  },
  record_statelessness: {
    refusals: ['unknown_person', 'invalid'],
    example: {
      personId,
      claimedOn: '2026-03-18',
      text: 'Says that no State has ever given the person a document, and asks that it be examined.',
      referral: { authorityId: 'migration_service', referredOn: '2026-03-19' },
    },
  },
  answer_notice: {
    refusals: ['unknown_transfer', 'invalid'],
    example: { transferId, agreed: true, text: '' },
  },
  revoke_consent: {
    refusals: ['unknown_person', 'invalid'],
    example: {
      personIds: [personId],
      reason: 'transit_onward_not_assured',
      text: 'The State of destination withdrew its assurance on 3 April.',
    },
  },
  confirm_expiry: {
    refusals: ['expiry_not_held', 'expiry_confirmed'],
    example: { clock: 'reply', from: '2026-03-13' },
  },
  request_information: {
    refusals: ['invalid'],
    example: {
      items: [
        { kind: 'scan', evidenceId: requestId, reason: 'unreadable', text: 'The lower half of the page is dark.' },
        {
          kind: 'question',
          personId,
          reason: 'needed_to_search',
          text: 'Which school did the person attend in Ganja?',
        },
      ],
      wantedOn: '2026-03-24',
    },
  },
  answer_information: {
    refusals: ['invalid', 'no_information_request'],
    example: {
      requestId,
      answers: [
        { itemId: proposalId, kind: 'corrigendum', number: 1, text: '' },
        { itemId: transferId, kind: 'not_available', reason: 'not_known', text: 'The person does not remember.' },
        { itemId: requestId, kind: 'given', text: '', documentIds: ['0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a6f'] },
      ],
    },
  },
  withdraw_information_request: { refusals: ['no_information_request'], example: { requestId } },
  send_reminder: { refusals: ['your_turn', 'reminded_already'], example: {} },
  send_message: {
    refusals: ['invalid'],
    example: { topic: 'Birth certificate', text: 'The original certificate follows by courier on Monday.' },
  },
  add_note: { refusals: ['invalid'], example: { text: 'Asked the unit for the second page.' } },
  log_phone_call: {
    refusals: ['invalid'],
    example: {
      calledOn: '2026-03-17',
      calledAt: '10:20',
      direction: 'outgoing',
      with: 'Duty desk of the mission in Berlin',
      text: 'The interview is set for Friday.',
    },
  },
  set_references: { refusals: [], example: { references: [{ kind: 'file', value: 'R-2026/118' }] } },
  hand_over: { refusals: ['invalid'], example: { unit: 'de-lea-berlin', note: 'The person moved to your district.' } },
}

const path = '/api/v1/cases/{caseId}/actions/{action}'

/** The path of one act. */
export function pathOfAct(action: ActionId): string {
  return path.replace('{action}', action)
}

export interface DescribedAct {
  action: ActionId
  legal: boolean
  refusals: readonly RefusalCode[]
}

/**
 * One operation for each act upon a case, in the place of the one route that takes them all: each has a payload, an
 * example and refusals of its own.
 */
export function spreadActs(contract: Contract): Map<string, DescribedAct> {
  const { [path]: route, ...others } = contract.paths
  const described = new Map<string, DescribedAct>()
  if (!route?.post) return described
  contract.paths = {}
  for (const [at, operations] of Object.entries(others)) {
    contract.paths[at] = operations
    if (at !== '/api/v1/cases/{caseId}/sealed/{section}') continue
    for (const action of actionIds) {
      const at = pathOfAct(action)
      contract.paths[at] = { post: actOperation(route.post, action) }
      const refusals = [...common, ...acts[action].refusals]
      described.set(operationId('post', at), { action, legal: legalActs.includes(action), refusals })
    }
  }
  return described
}

function actOperation(route: Operation, action: ActionId): Operation {
  const { t } = speech('en')
  const { words, example } = acts[action]
  const [summary, sentence] = words ?? [t(`case.action.${action}`), t(`case.action.${action}.sentence`)]
  const free = versionFree.includes(action)
  const version: Schema = {
    type: 'object',
    description: 'The versions of the case on which the act is based, as `versions` of the case gave them',
    properties: { shared: { type: 'integer' }, own: { type: 'integer' } },
    required: ['shared', 'own'],
    additionalProperties: false,
  }
  const schema: Schema = {
    type: 'object',
    properties: { expectedVersion: version, input: jsonSchema(actionInputs[action], 'input') },
    required: [...(free ? [] : ['expectedVersion']), 'input'],
    additionalProperties: false,
  }
  const given = { ...(free ? {} : { expectedVersion: { shared: 4, own: 2 } }), input: example }
  const notes = [
    sentence,
    free
      ? 'Judged against the case as it stands; `expectedVersion` may be left out.'
      : 'An act based on an older version is answered with 409 `version_conflict` and who changed what.',
    ...(legalActs.includes(action)
      ? [
          'Binds the State: asks for a proof within the last half hour, and of a machine for the official who takes the act.',
        ]
      : []),
  ]
  return {
    ...route,
    summary,
    description: notes.join(' '),
    parameters: (route.parameters ?? []).filter(({ name }) => name !== 'action'),
    requestBody: { required: true, content: { 'application/json': { schema, example: given } } },
  }
}
