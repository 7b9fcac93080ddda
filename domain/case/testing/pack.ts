import type { z } from 'zod'
import { type AgreementPack, agreementPack } from '../../agreement/schema.ts'
import type { Relation, Role, SectionId, Stage } from '../../agreement/vocabulary.ts'
import { sectionIds } from '../../agreement/vocabulary.ts'
import { compileCalendar } from '../../time/calendar.ts'
import type { Rules } from '../context.ts'
import { testForm } from './form.ts'

/** An invented agreement between the invented States XA and XB, for tests of the engine alone. */

const both = (text: string) => ({ en: text, az: text })
const choice = (id: string) => ({ id, title: both(id) })
const verified = { certainty: 'verified', source: 'invented for tests' } as const
const assumed = { certainty: 'assumed', source: 'invented for tests' } as const

const open: Stage[] = ['submitted', 'received', 'under_examination']
const agreed: Stage[] = ['accepted', 'document_requested', 'document_ready', 'transfer_notified', 'transfer_failed']
const everywhere: Stage[] = [...open, ...agreed, 'stopped', 'refused', 'transferred', 'closed']

const desk = ['central_desk'] as const

const owed = (relation: Relation, ...roles: Role[]) => ({ relation, roles })
const turns: Partial<Record<Stage, { relation: Relation; roles: Role[] }>> = {
  submitted: owed('requested', 'central_desk'),
  received: owed('requested', 'central_desk', 'approver'),
  under_examination: owed('requested', 'central_desk', 'approver'),
  accepted: owed('requesting', 'central_desk'),
  document_requested: owed('requested', 'mission_officer'),
  document_ready: owed('requesting', 'central_desk'),
  transfer_notified: owed('requested', 'border_officer'),
  transfer_failed: owed('requesting', 'central_desk'),
  stopped: owed('requesting', 'central_desk'),
}

const nobody = Object.fromEntries(sectionIds.map((id) => [id, []])) as unknown as Record<SectionId, []>

const definition: z.input<typeof agreementPack> = {
  id: 'test-agreement',
  version: '2026.1',
  title: both('Agreement for tests'),
  short: both('Tests'),
  instrument: { citation: 'none', inForceFrom: '2020-01-01', binding: true, provenance: verified },
  sides: [
    { id: 'north', title: both('North'), states: [{ state: 'XA', from: '2020-01-01' }] },
    {
      id: 'south',
      title: both('South'),
      states: [
        { state: 'XB', from: '2020-01-01' },
        { state: 'XC', from: '2020-01-01', until: '2024-12-31' },
      ],
    },
  ],
  referencePrefix: 'XX',
  procedures: [
    { id: 'normal', title: both('Normal'), application: true, when: both('Always'), provenance: verified },
    { id: 'notification', title: both('Notice'), application: false, when: both('Passport'), provenance: verified },
  ],
  personClasses: [
    { id: 'own_national', title: both('Own'), relations: ['principal', 'spouse', 'child'], provenance: verified },
  ],
  receipt: { mode: 'automatic', provenance: verified },
  stages: everywhere.map((id) => ({ id, title: both(id), ...(turns[id] ? { turn: turns[id] } : {}) })),
  actions: {
    confirm_receipt: { relation: 'requested', roles: [...desk], stages: ['submitted'] },
    request_verification: { relation: 'requested', roles: [...desk], stages: ['received', 'under_examination'] },
    answer_verification: { relation: 'requested', roles: ['verifier'], stages: ['under_examination'] },
    propose_reply: { relation: 'requested', roles: [...desk], stages: ['received', 'under_examination'] },
    approve_reply: { relation: 'requested', roles: ['approver'], stages: ['received', 'under_examination'] },
    return_proposal: {
      relation: 'requested',
      roles: ['approver', ...desk],
      stages: ['received', 'under_examination'],
    },
    record_paper_reply: { relation: 'requesting', roles: [...desk], stages: everywhere },
    correct_application: { relation: 'requesting', roles: [...desk], stages: [...open, ...agreed] },
    request_travel_document: { relation: 'requesting', roles: [...desk], stages: ['accepted'] },
    issue_travel_document: {
      relation: 'requested',
      roles: ['mission_officer'],
      stages: ['document_requested', 'document_ready', 'transfer_failed'],
    },
    notify_transfer: { relation: 'requesting', roles: [...desk], stages: ['document_ready', 'transfer_failed'] },
    confirm_arrival: { relation: 'requested', roles: ['border_officer'], stages: everywhere },
    report_transfer_failed: {
      relation: 'either',
      roles: [...desk, 'border_officer'],
      stages: ['transfer_notified'],
    },
    stop: { relation: 'requesting', roles: ['case_officer', ...desk], stages: [...open, ...agreed] },
    withdraw: { relation: 'requesting', roles: [...desk], stages: [...open, ...agreed, 'stopped'] },
    lift_stop: { relation: 'requesting', roles: [...desk], stages: ['stopped'] },
    acknowledge_document_request: { relation: 'requested', roles: ['mission_officer'], stages: ['document_requested'] },
    extend_deadline: { relation: 'requested', roles: [...desk], stages: ['received', 'under_examination'] },
    move_deadline: { relation: 'either', roles: [...desk], stages: [...open, ...agreed], provenance: verified },
    open_obstacle: { relation: 'requesting', roles: [...desk], stages: agreed },
    close_obstacle: { relation: 'requesting', roles: [...desk], stages: agreed },
    confirm_expiry: { relation: 'either', roles: [...desk], stages: [...open, ...agreed] },
    record_statelessness: { relation: 'either', roles: ['case_officer', 'central_desk'], stages: everywhere },
    record_interview: { relation: 'either', roles: ['mission_officer', 'central_desk'], stages: [...open, ...agreed] },
    answer_notice: { relation: 'requested', roles: [...desk], stages: ['transfer_notified'] },
    revoke_consent: { relation: 'requested', roles: [...desk], stages: agreed },
    ask_reconsideration: { relation: 'requested', roles: [...desk], stages: agreed },
    maintain_application: { relation: 'requesting', roles: [...desk], stages: agreed },
    send_reminder: {
      relation: 'either',
      roles: ['case_officer', ...desk, 'mission_officer'],
      stages: [...open, ...agreed],
      provenance: verified,
    },
    request_information: { relation: 'either', roles: [...desk, 'mission_officer'], stages: [...open, ...agreed] },
    answer_information: { relation: 'either', roles: [...desk, 'mission_officer'], stages: [...open, ...agreed] },
    withdraw_information_request: {
      relation: 'either',
      roles: [...desk, 'mission_officer'],
      stages: [...open, ...agreed],
    },
    send_message: { relation: 'either', roles: ['case_officer', ...desk, 'mission_officer'], stages: everywhere },
    add_note: { relation: 'either', roles: ['case_officer', ...desk, 'approver'], stages: everywhere },
    log_phone_call: { relation: 'either', roles: ['case_officer', ...desk, 'approver'], stages: everywhere },
    set_references: { relation: 'either', roles: [...desk], stages: everywhere },
    hand_over: { relation: 'requesting', roles: [...desk], stages: [...open, ...agreed, 'stopped'] },
  },
  replyApproval: { required: true, provenance: verified },
  counting: {
    procedural: {
      profile: { countEventDay: false, rollToWorkingDay: true, minimumTwoWorkingDays: false },
      alternative: { countEventDay: false, rollToWorkingDay: false, minimumTwoWorkingDays: false },
      provenance: verified,
    },
    validity: {
      profile: { countEventDay: false, rollToWorkingDay: false, minimumTwoWorkingDays: false },
      provenance: verified,
    },
  },
  clocks: [
    {
      id: 'reply',
      title: both('Reply'),
      procedures: ['normal'],
      period: { amount: 15, unit: 'calendar_days' },
      starts: 'received',
      stops: ['replied'],
      calendar: 'requested',
      counting: 'procedural',
      effect: 'deemed_consent',
      extension: {
        by: 'requested',
        times: 1,
        upTo: { amount: 30, unit: 'calendar_days' },
        provenance: verified,
      },
      provenance: verified,
    },
    {
      id: 'travel_document',
      title: both('Document'),
      procedures: ['normal'],
      period: { amount: 5, unit: 'working_days' },
      starts: 'agreed',
      stops: ['document_issued'],
      calendar: 'requested',
      counting: 'procedural',
      effect: 'fallback_document',
      provenance: verified,
    },
    {
      id: 'document_validity',
      title: both('Validity'),
      procedures: ['normal'],
      period: { amount: 30, unit: 'calendar_days' },
      starts: 'document_issued',
      stops: ['transferred'],
      calendar: 'requested',
      counting: 'validity',
      effect: 'validity_ends',
      provenance: verified,
    },
    {
      id: 'transfer',
      title: both('Transfer'),
      procedures: ['normal'],
      period: { amount: 3, unit: 'months' },
      starts: 'agreed',
      stops: ['transferred'],
      calendar: 'requesting',
      counting: 'procedural',
      effect: 'right_lost',
      suspension: { by: 'requesting', mode: 'calendar_days', provenance: verified },
      provenance: verified,
    },
  ],
  transferNotice: { period: { amount: 3, unit: 'working_days' }, calendar: 'requested', provenance: verified },
  travelDocument: {
    title: both('Certificate'),
    numberPattern: '^[A-Z]{2}[0-9]{6}$',
    validityClock: 'document_validity',
    provenance: verified,
  },
  fallbackDocument: { title: both('Laissez-passer'), provenance: verified },
  evidence: [
    { id: 'passport', annex: '1', tier: 'proof', title: both('Passport'), provenance: verified },
    { id: 'statement', annex: '2', tier: 'prima_facie', title: both('Statement'), provenance: verified },
  ],
  evidenceEffects: {
    proof: { text: both('Proof'), provenance: verified },
    prima_facie: { text: both('Prima facie'), provenance: verified },
  },
  identityBases: [choice('register_match'), choice('interview')],
  refusalReasons: [
    { id: 'not_national', title: both('Not national'), textRequired: false, provenance: verified },
    { id: 'other_reason', title: both('Other'), textRequired: true, provenance: verified },
  ],
  stopReasons: [choice('court_suspension'), choice('other')],
  transferFailureReasons: [choice('flight_cancelled')],
  notAvailableReasons: [choice('not_known')],
  statelessness: { XB: [{ ...choice('migration_office'), provenance: verified }] },
  legalBases: { XA: [choice('return_decision')], XB: [choice('expulsion_order')] },
  sections: {
    ...nobody,
    identity: [
      { relation: 'requesting', roles: ['case_officer', 'central_desk'] },
      { relation: 'requested', roles: ['central_desk', 'mission_officer'] },
    ],
    attestation: [{ relation: 'requesting', roles: ['central_desk'] }],
    verification: [{ relation: 'requested', roles: ['central_desk'] }],
    transfer: [{ relation: 'requested', roles: ['border_officer'] }],
  },
  form: testForm,
}

/** Receipt automatic, two pairs of eyes, silence is consent. */
export const testPack: AgreementPack = agreementPack.parse(definition)

/** Receipt confirmed by an official or deemed after two working days; one pair of eyes. */
export const confirmedPack: AgreementPack = agreementPack.parse({
  ...definition,
  receipt: { mode: 'confirmed', fallback: { amount: 2, unit: 'working_days' }, provenance: verified },
  replyApproval: { required: false, provenance: verified },
})

/** The same rules, none of them confirmed by anybody. */
export function unconfirmed(pack: AgreementPack): AgreementPack {
  return {
    ...pack,
    receipt: { ...pack.receipt, provenance: assumed },
    clocks: pack.clocks.map((clock) => ({ ...clock, provenance: assumed })),
  }
}

const sources = [{ id: 'invented', title: 'Invented for tests' }]
const covers = { from: '2026-01-01', to: '2027-12-31' }
const calendar = { version: '2026.1', weekend: [6, 7], covers, sources, notes: [] }

/** XA keeps the time of Berlin, XB the time of Baku and a feast on Monday 16 March 2026. */
export const calendars: Rules['calendars'] = {
  XA: compileCalendar({ ...calendar, state: 'XA', timeZone: 'Europe/Berlin', days: [] }),
  XB: compileCalendar({
    ...calendar,
    state: 'XB',
    timeZone: 'Asia/Baku',
    days: [{ date: '2026-03-16', kind: 'holiday', name: both('Feast'), status: 'fixed' }],
  }),
}
