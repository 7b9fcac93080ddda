import type { CaseFile } from './case-file.ts'
import { stageOf } from './case-file.ts'

/**
 * Why a command was refused. Errors are values: a code for the catalogue (`refusal.<code>`), the values its sentence
 * needs, and the fields it concerns.
 */
export interface FieldFault {
  /** Path of the field in the command, for example "persons.0.reason". */
  path: string
  code: string
  values?: Record<string, string | number>
}

export interface Refusal {
  code: RefusalCode
  values?: Record<string, string | number>
  fields?: FieldFault[]
}

export const refusalCodes = [
  'not_your_action',
  'not_in_this_stage',
  'stopped',
  'closed',
  'withdrawn',
  'unknown_person',
  'invalid',
  'incomplete_application',
  'own_work',
  'no_open_proposal',
  'proposal_open',
  'another_proposal',
  'verification_not_yours',
  'verification_answered',
  'verification_not_open',
  'attestation_needed',
  'document_needed',
  'document_expired',
  'identity_basis_needed',
  'transfer_already_notified',
  'transfer_in_the_past',
  'window_passed',
  'unknown_transfer',
  'not_parties',
  'application_not_needed',
  'procedure_unconfirmed',
  'outside_scope',
  'your_turn',
  'reminded_already',
  'deadline_not_running',
  'deadline_passed',
  'not_extendable',
  'extended_already',
  'obstacle_open',
  'no_obstacle',
  'nothing_stands_still',
  'expiry_not_held',
  'expiry_confirmed',
  'under_reconsideration',
  'reconsideration_open',
  'reconsidered_already',
  'no_reconsideration',
  'consent_not_in_doubt',
  'no_information_request',
  'interview_wanted',
  'interview_planned',
  'no_interview_planned',
  'interview_moved',
  'no_interview_held',
  'slot_taken',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A refusal as a decision; `fields` where the official can mend it by typing something else. */
export function refuse(code: RefusalCode, values?: Refusal['values'], fields?: FieldFault[]) {
  const refusal: Refusal = { code, ...(values ? { values } : {}), ...(fields ? { fields } : {}) }
  return { ok: false as const, refusal }
}

/** Refused because the case, or the person asked about, has not come so far or has gone further. */
export function notInThisStage(file: CaseFile) {
  return refuse('not_in_this_stage', { stage: stageOf(file) })
}

/** Refused for one field of the command, by the code of its sentence. */
export function invalid(path: string, code: string, values?: Record<string, string | number>) {
  return refuse('invalid', undefined, [{ path, code, ...(values ? { values } : {}) }])
}
