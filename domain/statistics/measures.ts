import type { StreamName } from '../agreement/vocabulary.ts'
import type { Dimension, FactKind, Kept, Subject } from './fact.ts'

/** What a figure is a number of, said with it wherever it stands. */
export const units = [
  'applications',
  'persons',
  'requests',
  'interviews',
  'answers',
  'claims',
  'documents',
  'journeys',
  'days',
  'share',
] as const
export type Unit = (typeof units)[number]

/** What is made of the facts that a measure looks at. Days are calendar days. */
export const formulas = ['count', 'stock', 'median_days', 'p90_days', 'share_in_time'] as const
export type Formula = (typeof formulas)[number]

/**
 * A figure with a name: which facts it looks at, what it makes of them, and by what it may be broken down. Its title, its definition
 * in a sentence and what it is not stand in the catalogues (`statistics.<code>.title`, `.definition`, `.not`). A measure that would
 * count otherwise is another version: figures of old reports are made again by the one they name.
 */
export interface Measure {
  code: string
  version: number
  unit: Unit
  about: Subject
  kind: FactKind
  formula: Formula
  /** The facts of the kind that count; all of them where nothing is said. */
  where?: Readonly<Partial<Record<Kept, readonly string[]>>>
  /** Whose record knows it: `shared` is counted alike by both sides. */
  seen: StreamName
  /** Beside the calendar, which every measure that counts over time may be broken down by. */
  dimensions: readonly Dimension[]
}

const parties = ['requesting_state', 'requested_state', 'procedure'] as const
const persons = [...parties, 'person_class', 'relation', 'sex', 'age'] as const
const calendar = ['month', 'quarter', 'year'] as const

type Made = Partial<Omit<Measure, 'about' | 'kind'>> & { own?: readonly Dimension[] }

function counted(code: string, about: Subject, kind: FactKind, { own = [], ...more }: Made = {}): Measure {
  const base = about === 'person' ? persons : parties
  const unit = about === 'person' ? 'persons' : 'applications'
  const rest = {
    version: 1,
    unit,
    formula: 'count',
    seen: 'shared',
    dimensions: [...base, ...own, ...calendar],
  } as const
  return { ...rest, ...more, code, about, kind }
}

/** Stages in which the requested State still owes a reply, and those between a consent and the arrival. */
const undecided = ['submitted', 'received', 'under_examination'] as const
const agreed = ['accepted', 'document_requested', 'document_ready', 'transfer_notified', 'transfer_failed'] as const

function stock(code: string, about: Subject, stages: readonly string[]): Measure {
  const base = about === 'person' ? persons : parties
  const dimensions = [...base, 'stage', 'turn', 'waiting'] as const
  return counted(code, about, 'stood', { formula: 'stock', where: { stage: stages }, dimensions })
}

/** How long one act waited for another, and how many came in time. */
function times(code: string, span: string): Measure[] {
  const where = { span: [span] }
  const of = (suffix: string, formula: Formula, unit: Unit) =>
    counted(`${code}_${suffix}`, 'person', 'acted_in_period', { formula, unit, where, own: ['clock'] })
  return [of('median', 'median_days', 'days'), of('p90', 'p90_days', 'days'), of('in_time', 'share_in_time', 'share')]
}

/** Every measure, in the order in which a report tells them. */
export const measures: readonly Measure[] = [
  counted('submitted', 'application', 'submitted'),
  counted('notices', 'application', 'noticed'),
  counted('persons_noticed', 'person', 'noticed'),
  counted('received', 'application', 'received', { own: ['basis'] }),
  counted('persons_received', 'person', 'received', { own: ['basis'] }),
  counted('minors_received', 'person', 'received', { where: { age: ['under_14', '14_to_17'] } }),
  counted('answered', 'application', 'answered', { own: ['outcome', 'questions'] }),
  counted('persons_answered', 'person', 'answered', { own: ['outcome', 'basis', 'interviews'] }),
  counted('accepted', 'person', 'answered', { where: { outcome: ['accepted'] }, own: ['basis'] }),
  counted('accepted_by_decision', 'person', 'answered', {
    where: { outcome: ['accepted'], basis: ['decision', 'paper'] },
  }),
  counted('accepted_by_silence', 'person', 'answered', { where: { outcome: ['accepted'], basis: ['silence'] } }),
  counted('refused', 'person', 'answered', { where: { outcome: ['refused'] }, own: ['ground'] }),
  stock('pending', 'application', undecided),
  stock('persons_pending', 'person', undecided),
  stock('persons_to_be_returned', 'person', agreed),
  ...times('reply_days', 'received-replied'),
  counted('information_asked', 'application', 'information_asked', { unit: 'requests' }),
  counted('information_answered', 'application', 'information_answered', { unit: 'requests' }),
  counted('interviews_held', 'person', 'interview_held', { unit: 'interviews', own: ['result'] }),
  counted('interviews_missed', 'person', 'interview_missed', { unit: 'interviews', own: ['reason'] }),
  counted('register_answers', 'person', 'register_answered', {
    unit: 'answers',
    own: ['result', 'evidence'],
    seen: 'requested',
  }),
  counted('register_matches', 'person', 'register_answered', {
    where: { result: ['match'] },
    ...{ unit: 'answers', own: ['evidence'], seen: 'requested' },
  }),
  counted('statelessness_claims', 'person', 'statelessness_claimed', { unit: 'claims' }),
  counted('reconsiderations_asked', 'person', 'reconsideration_asked'),
  counted('consents_revoked', 'person', 'consent_revoked', { own: ['ground'] }),
  counted('documents_requested', 'person', 'document_requested'),
  counted('documents_issued', 'person', 'document_issued', { unit: 'documents' }),
  ...times('document_days', 'agreed-document_issued'),
  counted('fallback_documents', 'person', 'fallback_document', { unit: 'documents' }),
  counted('documents_expired', 'person', 'document_expired', { unit: 'documents' }),
  counted('transfers_planned', 'person', 'transfer_notified', { unit: 'journeys' }),
  counted('transfers_failed', 'person', 'transfer_failed', { unit: 'journeys', own: ['reason'] }),
  counted('transfers_cancelled', 'person', 'transfer_cancelled', { unit: 'journeys' }),
  counted('arrived', 'person', 'arrived'),
  ...times('transfer_days', 'agreed-transferred'),
  counted('stopped', 'application', 'stopped'),
  counted('stops_lifted', 'application', 'stop_lifted'),
  counted('withdrawn', 'application', 'withdrawn', { seen: 'requesting' }),
]

/** @returns the measure of this code in its newest version, or in the one named; undefined where there is none */
export function measureOf(code: string, version?: number): Measure | undefined {
  const all = measures.filter((one) => one.code === code && (version === undefined || one.version === version))
  return all.toSorted((one, other) => other.version - one.version)[0]
}
