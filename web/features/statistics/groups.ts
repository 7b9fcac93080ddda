import type { MeasureView } from '../../../contract/statistics.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'

/** Under which heading a measure is looked for, in the order of a case. */
export const groups = [
  'applications',
  'replies',
  'waiting',
  'times',
  'information',
  'documents',
  'transfers',
  'stops',
] as const
export type Group = (typeof groups)[number]

const ofKind: Readonly<Record<string, Group>> = {
  submitted: 'applications',
  received: 'applications',
  statelessness_claimed: 'applications',
  answered: 'replies',
  consent_revoked: 'replies',
  reconsideration_asked: 'replies',
  information_asked: 'information',
  information_answered: 'information',
  interview_held: 'information',
  interview_missed: 'information',
  register_answered: 'information',
  document_requested: 'documents',
  document_issued: 'documents',
  fallback_document: 'documents',
  document_expired: 'documents',
  health_noted: 'applications',
  needs_noted: 'transfers',
  stopped: 'stops',
  stop_lifted: 'stops',
  withdrawn: 'stops',
}

/** What belongs nowhere else is of the journey, the last part of a case. */
export function groupOf({
  code,
  version,
  formula,
  unit,
}: Pick<MeasureView, 'code' | 'version' | 'formula' | 'unit'>): Group {
  if (formula === 'stock') return 'waiting'
  if (unit === 'days' || formula === 'share_in_time') return 'times'
  return ofKind[measureOf(code, version)?.kind ?? ''] ?? 'transfers'
}
