/**
 * Who may see and do what, written down a second time from the description of the domain and from the agreement, for the
 * access matrix alone. It imports nothing of the program: where the two disagree, one of them is wrong.
 */

export interface Seat {
  name: string
  authority: string
  state: string
  roles: readonly string[]
  /** How the request proves itself. */
  as: 'session' | 'owes a second factor' | 'client' | 'visitor'
}

/** What the world of the matrix knows of a case; `null` stands for a case that does not exist. */
export interface Situation {
  requestingUnit: string
  requestingCentral: string
  requestedCentral: string
  /** Missions of the requested State accredited to the requesting one. */
  missions: readonly string[]
  /** Registers that were asked about a person. */
  asked: readonly string[]
  /** Border authorities to which a transfer was notified, in the window of arrival. */
  border: readonly string[]
}

export interface DraftSituation {
  unit: string
  central: string
  handedOver: boolean
}

/** Officials of two States read what both say of the rules between them. */
export function isOfPair({ state }: Seat, one: string, other: string): boolean {
  return state === one || state === other
}

/** Legal officers say it for their State; whoever gives the roles out does not. */
export function speaksForLaw(seat: Seat): boolean {
  return holds(seat, ['legal_officer']) && !holds(seat, ['administrator'])
}

type Side = 'requesting' | 'requested'

const deskRoles = ['case_officer', 'central_desk', 'approver', 'oversight']
const requestedDesk = ['central_desk', 'approver', 'oversight']

/** The side on which somebody reads the file of a case, or null. */
export function sideOf(seat: Seat, one: Situation): Side | null {
  const requesting = [one.requestingUnit, one.requestingCentral].includes(seat.authority)
  if (requesting && holds(seat, deskRoles)) return 'requesting'
  if (seat.authority === one.requestedCentral && holds(seat, requestedDesk)) return 'requested'
  if (one.missions.includes(seat.authority) && holds(seat, ['mission_officer'])) return 'requested'
  return null
}

/** Sections of the file, by side and role. */
const readers: Record<string, Partial<Record<Side, readonly string[]>>> = {
  identity: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  family: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  health: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk'] },
  danger: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk'] },
  evidence: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  observations: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  attestation: { requesting: deskRoles },
  own_references: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  verification: { requested: requestedDesk },
  proposal: { requested: requestedDesk },
  reply: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  travel_document: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  transfer: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  needs: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk'] },
  messages: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
  notes: { requesting: deskRoles, requested: [...requestedDesk, 'mission_officer'] },
}

export function sectionsOf(seat: Seat, one: Situation): string[] {
  const side = sideOf(seat, one)
  if (!side) return []
  return Object.keys(readers).filter((section) => holds(seat, readers[section]?.[side] ?? []))
}

/** Who may take an action at all, whatever the stage. */
const actors: Record<string, Partial<Record<Side, readonly string[]>>> = {
  confirm_receipt: { requested: ['central_desk'] },
  request_verification: { requested: ['central_desk'] },
  recall_verification: { requested: ['central_desk'] },
  remind_verification: { requested: ['central_desk'] },
  propose_reply: { requested: ['central_desk'] },
  approve_reply: { requested: ['approver'] },
  return_proposal: { requested: ['approver', 'central_desk'] },
  correct_application: { requesting: ['central_desk'] },
  record_paper_reply: { requesting: ['central_desk'] },
  request_travel_document: { requesting: ['central_desk'] },
  issue_travel_document: { requested: ['mission_officer'] },
  notify_transfer: { requesting: ['central_desk'] },
  report_transfer_failed: { requesting: ['central_desk'], requested: ['central_desk'] },
  stop: { requesting: ['case_officer', 'central_desk'] },
  withdraw: { requesting: ['central_desk'] },
  lift_stop: { requesting: ['central_desk'] },
  // This agreement gives neither to anybody.
  acknowledge_document_request: {},
  extend_deadline: {},
  open_obstacle: { requesting: ['central_desk'] },
  close_obstacle: { requesting: ['central_desk'] },
  move_deadline: { requesting: ['central_desk'], requested: ['central_desk'] },
  ask_reconsideration: { requested: ['central_desk'] },
  maintain_application: { requesting: ['central_desk'] },
  confirm_consent: { requested: ['central_desk'] },
  // What belongs to an interview is with whoever records one; either side calls it off.
  request_interview: { requested: ['central_desk', 'mission_officer'] },
  invite_to_interview: { requested: ['central_desk', 'mission_officer'] },
  move_interview: { requested: ['central_desk', 'mission_officer'] },
  record_interview: { requested: ['central_desk', 'mission_officer'] },
  record_missed_interview: { requested: ['central_desk', 'mission_officer'] },
  cancel_interview: {
    requesting: ['central_desk', 'mission_officer'],
    requested: ['central_desk', 'mission_officer'],
  },
  // This agreement asks for no answer to a notice, and lets a consent be revoked in transit alone.
  answer_notice: {},
  revoke_consent: {},
  confirm_expiry: { requesting: ['central_desk'], requested: ['central_desk'] },
  send_reminder: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk', 'mission_officer'] },
  request_information: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk', 'mission_officer'] },
  answer_information: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk', 'mission_officer'] },
  withdraw_information_request: {
    requesting: ['case_officer', 'central_desk'],
    requested: ['central_desk', 'mission_officer'],
  },
  send_message: { requesting: ['case_officer', 'central_desk'], requested: ['central_desk', 'mission_officer'] },
  add_note: {
    requesting: ['case_officer', 'central_desk', 'approver'],
    requested: ['central_desk', 'approver', 'mission_officer'],
  },
  note_interview: {
    requesting: ['case_officer', 'central_desk', 'approver'],
    requested: ['central_desk', 'approver', 'mission_officer'],
  },
  log_phone_call: {
    requesting: ['case_officer', 'central_desk', 'approver'],
    requested: ['central_desk', 'approver', 'mission_officer'],
  },
  record_statelessness: {
    requesting: ['case_officer', 'central_desk', 'approver'],
    requested: ['central_desk', 'approver', 'mission_officer'],
  },
  set_references: {
    requesting: ['case_officer', 'central_desk', 'approver'],
    requested: ['central_desk', 'approver', 'mission_officer'],
  },
  hand_over: { requesting: ['central_desk'] },
  // By registers and the border, who read no file: see below.
  answer_verification: {},
  hand_over_verification: {},
  confirm_arrival: {},
}
export const actionNames: readonly string[] = Object.keys(actors)

/** Acts that bind a State: a machine has to name the official who takes them. */
export const binding: readonly string[] = [
  'propose_reply',
  'approve_reply',
  'record_paper_reply',
  'correct_application',
  'request_travel_document',
  'issue_travel_document',
  'notify_transfer',
  'withdraw',
  'lift_stop',
  'acknowledge_document_request',
  'extend_deadline',
  'move_deadline',
  'open_obstacle',
  'close_obstacle',
  'confirm_expiry',
  'ask_reconsideration',
  'maintain_application',
  'confirm_consent',
  'answer_notice',
  'revoke_consent',
]

/** `hidden`: as if the case did not exist. `refused`: the case is known, the act is another's. */
export function mayAct(seat: Seat, action: string, one: Situation): 'granted' | 'refused' | 'hidden' {
  if (['answer_verification', 'hand_over_verification'].includes(action) && isRegister(seat, one)) return 'granted'
  if (['confirm_arrival', 'report_transfer_failed'].includes(action) && isBorder(seat, one)) return 'granted'
  const side = sideOf(seat, one)
  if (!side) return 'hidden'
  return holds(seat, actors[action]?.[side] ?? []) ? 'granted' : 'refused'
}

/** The scan of the evidence goes to readers of the file, and to the register that was asked about it. */
export function readsScan(seat: Seat, one: Situation): boolean {
  return sectionsOf(seat, one).includes('evidence') || isRegister(seat, one)
}

export function isRegister(seat: Seat, one: Situation): boolean {
  return holds(seat, ['verifier']) && one.asked.includes(seat.authority)
}

export function isBorder(seat: Seat, one: Situation): boolean {
  return holds(seat, ['border_officer']) && one.border.includes(seat.authority)
}

/** The record of a person is made by the central desk and the oversight of either side. */
export function makesRecord(seat: Seat, one: Situation): boolean {
  return sideOf(seat, one) !== null && holds(seat, ['central_desk', 'oversight'])
}

/** Persons are compared by those who work on the file, and by no mission. */
export function comparesPersons(seat: Seat, one: Situation): boolean {
  return sideOf(seat, one) !== null && holds(seat, ['case_officer', 'central_desk', 'approver'])
}

/** Oversight may keep a case from being erased. */
export function holdsCase(seat: Seat, one: Situation): boolean {
  return sideOf(seat, one) !== null && holds(seat, ['oversight'])
}

/** Data protection officers, auditors and monitors of a State. */
export function oversees(seat: Seat): boolean {
  return holds(seat, ['oversight'])
}

/** Those who handle or oversee files, and analysts. */
export function counts(seat: Seat): boolean {
  return holds(seat, [...deskRoles, 'analyst'])
}

/** Who counts and may open cases among those: at a unit or a central authority, where the agreement lets them read. */
export function opensCounted(seat: Seat): boolean {
  if (seat.authority === 'az-sms') return holds(seat, requestedDesk)
  return (
    ['de-lea-berlin', 'de-zab-bielefeld', 'de-bpolp', 'fr-pp-paris', 'fr-dgef'].includes(seat.authority) &&
    holds(seat, deskRoles)
  )
}

/** Who has a desk with files on it. */
export function readsFiles(seat: Seat): boolean {
  // An oversight of its own has no desk.
  return !['de-bfdi', 'az-ombudsman'].includes(seat.authority) && holds(seat, [...deskRoles, 'mission_officer'])
}

/** Who reads the roster of an authority: its officials, and the administrators of its State. */
export function readsRoster(seat: Seat, authority: string, state: string): boolean {
  return seat.authority === authority || (seat.state === state && holds(seat, ['administrator']))
}

/** Cases are held by those who take steps upon them; oversight and analysts hold none. */
export function holdsCases(seat: Seat): boolean {
  return holds(seat, ['case_officer', 'central_desk', 'approver', 'mission_officer'])
}

/** The central desk and approvers; at a unit or a mission whoever works there. */
export function looksAfterTeam(seat: Seat): boolean {
  const central = ['de-bpolp', 'az-sms', 'fr-dgef'].includes(seat.authority)
  return holds(seat, ['central_desk', 'approver']) || (!central && holds(seat, ['case_officer', 'mission_officer']))
}

/** Missions and central desks plan interviews, whichever State's; what they meet there is their own. */
export function plansInterviews(seat: Seat): boolean {
  return holds(seat, ['mission_officer', 'central_desk'])
}

/** Those who see every case of their State: the central desk and the approvers of its central authority. */
export function sitsInCommittee(seat: Seat): boolean {
  return ['az-sms', 'de-bpolp', 'fr-dgef'].includes(seat.authority) && holds(seat, ['central_desk', 'approver'])
}

/** The unit's own officials, and the central desk from the hand-over on. */
export function editsDraft(seat: Seat, draft: DraftSituation): boolean {
  if (seat.authority === draft.unit) return holds(seat, ['case_officer', 'central_desk'])
  return draft.handedOver && seat.authority === draft.central && holds(seat, ['central_desk'])
}

export function holds(seat: Seat, roles: readonly string[]): boolean {
  return seat.roles.some((role) => roles.includes(role))
}
