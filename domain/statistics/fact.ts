import type { PlainDate } from '../time/plain-date.ts'

/**
 * What statistics are made of: that something happened to an application or a person on a day. Facts are told from the headers
 * of events alone, so that they survive the erasure of everything personal, and the same record always tells the same facts.
 */
export const factKinds = [
  'submitted',
  /** A hand-over was notified where the agreement knows no application. */
  'noticed',
  'received',
  /** The first reply; for an application, the one that left nobody of it without a reply. */
  'answered',
  /** An act came within or after the period of a clock that waited for it. */
  'acted_in_period',
  /** Stood in a stage: from `on` until the day before `until`. */
  'stood',
  'stopped',
  'stop_lifted',
  'withdrawn',
  'consent_revoked',
  'reconsideration_asked',
  'document_requested',
  'document_issued',
  'fallback_document',
  'document_expired',
  /** The holder arrived before its last day was over. */
  'document_used',
  'transfer_notified',
  'transfer_cancelled',
  'transfer_failed',
  'arrived',
  'information_asked',
  'information_answered',
  'interview_held',
  'interview_missed',
  'register_answered',
  'statelessness_claimed',
  /** Something was told of a person's health for the first time; what it is stays sealed. */
  'health_noted',
  /** The notice of a transfer told of a need for the journey, for the first time; what it is stays sealed. */
  'needs_noted',
] as const
export type FactKind = (typeof factKinds)[number]

/** Of whom a fact is told. Adding applications to persons is the oldest error of these figures. */
export type Subject = 'application' | 'person'

/** By what facts are told apart; a fact has those that its kind knows. */
export const dimensions = [
  'requesting_state',
  'requested_state',
  'procedure',
  'person_class',
  'relation',
  'sex',
  /** By the age reached in the year of the fact, in the classes of Eurostat; headers know no birthday. */
  'age',
  'outcome',
  'basis',
  'ground',
  'reason',
  'result',
  /** The strongest means of evidence that the file held for the person, by its tier. */
  'evidence',
  /** How often the requested State had asked for information before it answered. */
  'questions',
  /** How many interviews of the person there had been before the answer. */
  'interviews',
  /** How persons are moved; `unknown` where the notice does not say, as before it was asked. */
  'means',
  /** What established who the person is, by the word of the agreement. */
  'identity_basis',
  /** Whose document the file held for the journey. */
  'travel_document',
  'clock',
  /** From which act to which a period runs, as `received-replied`. */
  'span',
  'stage',
  'turn',
  /** For how long something that stands has waited, in the classes of tally.ts. */
  'waiting',
  'month',
  'quarter',
  'year',
] as const
export type Dimension = (typeof dimensions)[number]

/** Found when a figure is made, not kept with the fact. */
export type Kept = Exclude<Dimension, 'waiting' | 'month' | 'quarter' | 'year'>

export interface Fact {
  kind: FactKind
  about: Subject
  /** The counting date: a day of the State that acted. */
  on: PlainDate
  /** Of what stood: the first day on which it did not any more; left out while it stands. */
  until?: PlainDate
  /** Of what stood: the day from which its age is counted. */
  since?: PlainDate
  /** Of an act in a period: calendar days from its start, and whether it came in time. */
  days?: number
  inTime?: boolean
  by: Partial<Record<Kept, string>>
}

/** Whose document the file held for a journey: of the requested State, of the requesting State in its place, or one that the person had. */
export const travelDocuments = ['issued', 'fallback', 'held', 'other'] as const

/** How often something happened, as far as figures tell it apart. */
export const timeses = ['never', 'once', 'several'] as const

export function timesOf(count: number): (typeof timeses)[number] {
  return count === 0 ? 'never' : count === 1 ? 'once' : 'several'
}

/** The age classes of Eurostat's tables on the enforcement of immigration law, and the age that nobody knows. */
export const ageClasses = ['under_14', '14_to_17', '18_to_34', '35_and_over', 'unknown'] as const

/** The class of the age that somebody born in a year reaches in the year of a day. */
export function ageClassOf(birthYear: number | undefined, on: PlainDate): (typeof ageClasses)[number] {
  if (birthYear === undefined) return 'unknown'
  const age = Number(on.slice(0, 4)) - birthYear
  return age < 14 ? 'under_14' : age < 18 ? '14_to_17' : age < 35 ? '18_to_34' : '35_and_over'
}
