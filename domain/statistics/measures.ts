import type { StreamName } from '../agreement/vocabulary.ts'
import type { Dimension, FactKind, Kept, Subject } from './fact.ts'

/** What a figure is a number of, said with it wherever it stands. */
export const units = [
  'applications',
  'notices',
  'persons',
  'requests',
  'interviews',
  'answers',
  'claims',
  'documents',
  'journeys',
  'transfers',
  'days',
  'share',
] as const
export type Unit = (typeof units)[number]

/** What is made of the facts that a measure looks at. Days are calendar days. */
export const formulas = ['count', 'stock', 'median_days', 'p90_days', 'share_in_time', 'share'] as const
export type Formula = (typeof formulas)[number]

/** Values by dimension; a fact must have one of them in each. */
export type Where = Readonly<Partial<Record<Kept, readonly string[]>>>

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
  where?: Where
  /** Of a share: kinds that count as well, of which none is the part. */
  among?: readonly FactKind[]
  /** Of a share: which facts of the kind are the part; all of them where nothing is said. */
  part?: Where
  /** Whose record knows it: `shared` is counted alike by both sides. */
  seen: StreamName
  /** Told to nobody but under disclosure control, whatever cases they may open; the cases behind it are opened by nobody. */
  guarded?: true
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

/** Of facts of one kind, and of those that count beside them, the share that is the part. */
function share(code: string, kind: FactKind, more: Made): Measure {
  return counted(code, 'person', kind, { formula: 'share', unit: 'share', ...more })
}

/** Stages in which the requested State still owes a reply, and those between a consent and the arrival. */
const undecided = ['submitted', 'received', 'under_examination'] as const
const agreed = ['accepted', 'document_requested', 'document_ready', 'transfer_notified', 'transfer_failed'] as const

/** Of these, those who have a document and for whom no journey is notified: the ready of the monthly operational collection. */
export const readyStages = ['document_ready', 'transfer_failed'] as const

function stock(code: string, about: Subject, stages: readonly string[]): Measure {
  const base = about === 'person' ? persons : parties
  const dimensions = [...base, 'stage', 'turn', 'waiting', 'month'] as const
  return counted(code, about, 'stood', { formula: 'stock', where: { stage: stages }, dimensions })
}

/** How long one act waited for another, and how many came in time. */
function times(code: string, span: string): Measure[] {
  const where = { span: [span] }
  const of = (suffix: string, formula: Formula, unit: Unit) =>
    counted(`${code}_${suffix}`, 'person', 'acted_in_period', { formula, unit, where, own: ['clock'] })
  return [of('median', 'median_days', 'days'), of('p90', 'p90_days', 'days'), of('in_time', 'share_in_time', 'share')]
}

/**
 * Of what is told of applications and of notices alike, what is told of applications: a notice that a person who holds a document is
 * handed over asks for nothing, is received by nobody's receipt and is answered by nobody. Its facts have the basis `agreement`.
 */
const applied = { basis: ['none'] } as const
const receipt = { basis: ['automatic', 'official', 'fallback'] } as const
const replied = { basis: ['decision', 'paper', 'silence'] } as const

const minors = { age: ['under_14', '14_to_17'] } as const
const charter = { means: ['charter_flight'] } as const

/** Every measure in its newest version, in the order in which a report tells them. */
export const measures: readonly Measure[] = [
  counted('submitted', 'application', 'submitted', { version: 2, where: applied }),
  counted('notices', 'application', 'noticed', { unit: 'notices' }),
  counted('persons_noticed', 'person', 'noticed'),
  counted('received', 'application', 'received', { version: 2, where: receipt, own: ['basis'] }),
  counted('persons_received', 'person', 'received', { version: 2, where: receipt, own: ['basis'] }),
  counted('minors_received', 'person', 'received', { version: 2, where: { ...receipt, ...minors } }),
  counted('minors_alone_received', 'person', 'received', {
    version: 2,
    where: { ...receipt, ...minors, relation: ['principal'] },
  }),
  counted('health_notes', 'person', 'health_noted', { guarded: true, dimensions: [...parties, 'age', ...calendar] }),
  counted('answered', 'application', 'answered', { version: 2, where: applied, own: ['outcome', 'questions'] }),
  counted('persons_answered', 'person', 'answered', {
    version: 2,
    where: replied,
    own: ['outcome', 'basis', 'interviews'],
  }),
  counted('accepted', 'person', 'answered', {
    version: 2,
    where: { ...replied, outcome: ['accepted'] },
    own: ['basis'],
  }),
  counted('accepted_by_decision', 'person', 'answered', {
    where: { outcome: ['accepted'], basis: ['decision', 'paper'] },
  }),
  counted('accepted_by_silence', 'person', 'answered', { where: { outcome: ['accepted'], basis: ['silence'] } }),
  counted('refused', 'person', 'answered', { where: { ...replied, outcome: ['refused'] }, own: ['ground'] }),
  share('refused_share', 'answered', {
    version: 2,
    where: replied,
    part: { outcome: ['refused'] },
    own: ['basis', 'interviews'],
  }),
  stock('pending', 'application', undecided),
  stock('persons_pending', 'person', undecided),
  stock('persons_to_be_returned', 'person', agreed),
  stock('persons_ready_to_return', 'person', readyStages),
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
  share('register_hit_share', 'register_answered', {
    part: { result: ['match'] },
    own: ['evidence'],
    seen: 'requested',
  }),
  counted('statelessness_claims', 'person', 'statelessness_claimed', { unit: 'claims' }),
  counted('reconsiderations_asked', 'person', 'reconsideration_asked'),
  counted('consents_revoked', 'person', 'consent_revoked', { own: ['ground'] }),
  counted('documents_requested', 'person', 'document_requested'),
  counted('documents_issued', 'person', 'document_issued', { unit: 'documents', own: ['identity_basis'] }),
  ...times('document_days', 'agreed-document_issued'),
  counted('fallback_documents', 'person', 'fallback_document', { unit: 'documents' }),
  counted('documents_expired', 'person', 'document_expired', { unit: 'documents' }),
  share('documents_expired_share', 'document_expired', { among: ['document_used'] }),
  counted('transfers_planned', 'person', 'transfer_notified', { unit: 'journeys', own: ['means', 'identity_basis'] }),
  counted('needs_notes', 'person', 'needs_noted', { guarded: true, dimensions: [...parties, 'age', ...calendar] }),
  counted('charter_transfers', 'application', 'transfer_notified', { unit: 'transfers', where: charter }),
  counted('transfers_failed', 'person', 'transfer_failed', { unit: 'journeys', own: ['reason', 'means'] }),
  share('transfers_failed_share', 'transfer_failed', { among: ['arrived'], own: ['means'] }),
  counted('transfers_cancelled', 'person', 'transfer_cancelled', { unit: 'journeys', own: ['means'] }),
  counted('arrived', 'person', 'arrived', { own: ['means', 'travel_document'] }),
  counted('arrived_by_charter', 'person', 'arrived', { where: charter, own: ['travel_document'] }),
  share('charter_share', 'arrived', { part: charter, own: ['travel_document'] }),
  ...times('transfer_days', 'agreed-transferred'),
  counted('stopped', 'application', 'stopped'),
  counted('stops_lifted', 'application', 'stop_lifted'),
  counted('withdrawn', 'application', 'withdrawn', { seen: 'requesting' }),
]

/**
 * Measures as they counted before. Version 1 of these counted notices without application among applications, and those named in them
 * among the persons answered and accepted.
 */
const earlier: readonly Measure[] = [
  counted('submitted', 'application', 'submitted'),
  counted('received', 'application', 'received', { own: ['basis'] }),
  counted('persons_received', 'person', 'received', { own: ['basis'] }),
  counted('minors_received', 'person', 'received', { where: minors }),
  counted('minors_alone_received', 'person', 'received', { where: { ...minors, relation: ['principal'] } }),
  counted('answered', 'application', 'answered', { own: ['outcome', 'questions'] }),
  counted('persons_answered', 'person', 'answered', { own: ['outcome', 'basis', 'interviews'] }),
  counted('accepted', 'person', 'answered', { where: { outcome: ['accepted'] }, own: ['basis'] }),
  share('refused_share', 'answered', { part: { outcome: ['refused'] }, own: ['basis', 'interviews'] }),
]

/** What holds of every measure and stands in no definition of one. Words: `statistics.rules.<rule>`. */
export const countingRules = ['procedures', 'days', 'recorded', 'persons'] as const

/** The kinds of facts that a measure counts. */
export function kindsOf({ kind, among = [] }: Pick<Measure, 'kind' | 'among'>): FactKind[] {
  return [kind, ...among]
}

/** Whether the figure is a part of something, told with the number of both. */
export function isShare({ formula }: Pick<Measure, 'formula'>): boolean {
  return formula === 'share' || formula === 'share_in_time'
}

/** @returns the measure of this code in its newest version, or in the one named; undefined where there is none */
export function measureOf(code: string, version?: number): Measure | undefined {
  const newest = measures.find((one) => one.code === code)
  if (version === undefined || newest?.version === version) return newest
  return earlier.find((one) => one.code === code && one.version === version)
}

/** Whether a measure counts otherwise today. */
export function isEarlier({ code, version }: Pick<Measure, 'code' | 'version'>): boolean {
  return measureOf(code)?.version !== version
}
