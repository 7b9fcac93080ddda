import type { PersonRelation, Relation, Stage, StreamName, TransferMeans } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { AgainGround, PersonOutcome, VerificationResult } from './events.ts'
import type { InformationRequest } from './information.ts'
import type { Interview, InterviewRequest } from './interviews.ts'
import type { NewEvidence, SharedDoubt } from './new-evidence.ts'
import type { PlacedWords } from './threads.ts'

/** The current state of a case: nothing but the fold of its events, headers only. */

export type ReplyBasis = (typeof replyBases)[number]
/** `agreement`: the agreement itself consents, because the procedure knows no application. */
export const replyBases = ['decision', 'silence', 'paper', 'agreement'] as const

/** Whether an application was made within its time, as its own form tells. */
export interface Filing {
  /** The rule of the pack. */
  rule: string
  /** The day from which, or before which, the time counts. */
  from: PlainDate
  /** The last day for the application, by the later reading; by the other, where there is one. */
  due: PlainDate
  alternative?: PlainDate | undefined
  late: boolean
}

/** An act that made a period longer; the period is named by its clock and the day from which it is counted. */
export interface DeadlineChange {
  clock: string
  from: PlainDate
  on: PlainDate
  change:
    | { kind: 'extended'; until: PlainDate }
    | { kind: 'moved'; to: PlainDate }
    | { kind: 'decreed'; days: { from: PlainDate; to: PlainDate } }
}

/** What keeps the persons of a case from being transferred, as its side reports it. */
export interface Obstacle {
  obstacleId: string
  by: Relation
  since: PlainDate
  /** The last day on which it stood. */
  until?: PlainDate
}

/** An expiry that had no effect, because the program did not work when the period ran out. */
export interface HeldExpiry {
  clock: string
  /** The day from which the period was counted; with the clock it names the deadline. */
  from: PlainDate
  due: PlainDate
  personIds: string[]
  /** The times in which the program did not work, ISO 8601 in UTC. */
  outages: { from: string; until: string }[]
  /** The sides that have confirmed that the expiry takes effect all the same. */
  confirmedBy: Relation[]
}

/** That the requested State asked to reconsider its consent. */
export interface Reconsideration {
  reconsiderationId: string
  personIds: string[]
  askedOn: PlainDate
  /** What both States knew to have come to light since the consent, and the ground of the pack that was named. */
  causes?: SharedDoubt[] | undefined
  ground?: string | undefined
  /** When the requesting State answered that it maintains its application: the day, and the moment, ISO 8601 in UTC. */
  maintainedOn?: PlainDate
  maintainedAt?: string
  /** When the requested State said that its consent stands all the same. */
  confirmedOn?: PlainDate
  confirmedAt?: string
  /** The moment at which it was over, by either answer or with its object. */
  endedAt?: string
}

export interface Reply {
  outcome: 'accepted' | 'refused'
  /** By decision, by the silence of the requested State, by its paper as the requesting State reports it, or by the agreement. */
  basis: ReplyBasis
  on: PlainDate
  /** The moment, ISO 8601 in UTC, where more than the day is known. */
  at?: string
  reason?: string
}

export interface TravelDocument {
  documentId: string
  issuedOn: PlainDate
  validUntil: PlainDate
}

export interface PersonFile {
  personId: string
  relation: PersonRelation
  personClass: string
  /** The stage without a stop: what the person returns to when the stop is lifted. */
  stage: Stage
  reply?: Reply
  documentRequestedOn?: PlainDate | undefined
  /** The moment of the request, ISO 8601 in UTC. */
  documentRequestedAt?: string | undefined
  /** When the requested State confirmed that it has the request. */
  documentAcknowledgedOn?: PlainDate | undefined
  travelDocument?: TravelDocument
  /** The requested State counts as accepting the document of the requesting State. */
  fallbackDocument?: boolean
  /** The last day of the document that the person holds, where the procedure rests on it. */
  documentHeldUntil?: PlainDate
  /** When the person was first interviewed. */
  interviewedOn?: PlainDate
  transferId?: string
  arrivedOn?: PlainDate
}

export interface Transfer {
  transferId: string
  personIds: string[]
  date: PlainDate
  crossingPoint: string
  means?: TransferMeans | undefined
  state: 'notified' | 'cancelled' | 'failed' | 'arrived'
  /** When the notice was given, ISO 8601 in UTC. */
  notifiedAt: string
  /** When the requested State answered it, and whether it agreed. */
  answer?: { on: PlainDate; agreed: boolean }
}

export interface Verification {
  requestId: string
  personId: string
  authority: string
  register: string
  documentIds: string[]
  /** The day that the request itself names. */
  wantedBy?: PlainDate | undefined
  /** The earlier question that it puts once more. */
  again?: { requestId: string; ground: AgainGround } | undefined
  /** Of the latest answer. */
  result?: VerificationResult
  /** How many answers there are: one that was put right later stands beside the earlier one. */
  answers: number
  /** The central authority took the question back. */
  recalled?: boolean
  /** When the central authority last reminded of it, ISO 8601 in UTC. */
  remindedAt?: string
}

/** A means of evidence that was sent; what stands in it is payload. */
export interface SentEvidence {
  itemId: string
  personId: string
  category: string
  /** A reply found that it is false, or does not show what it says. */
  disproved?: true
}

export interface Proposal {
  proposalId: string
  by: string
  /** When it was made, ISO 8601 in UTC. */
  at: string
  persons: PersonOutcome[]
  /** Whether the requested State must still approve it. */
  open: boolean
}

export interface CaseFile {
  caseId: string
  /** Length of each stream as far as it was read. */
  versions: Record<StreamName, number>
  agreementId: string
  packDigest: string
  procedure: string
  requestingState: string
  requestedState: string
  requestingAuthority: string
  requestingUnit: string
  requestedAuthority: string
  reference: string
  /** In the requesting State. */
  submittedOn: PlainDate
  interviewRequested: boolean
  filing: Filing[]
  /** The moment of submission, ISO 8601 in UTC. */
  submittedAt: string
  receivedOn?: PlainDate
  /** From when the reply clock counts: receipt, or the lifting of a stop. */
  replyFrom?: PlainDate
  /** The moment of it, ISO 8601 in UTC, where more than the day is known. */
  replyFromAt?: string
  /** When the last stop was lifted, in the requested State. */
  liftedOn?: PlainDate
  /** The moment of it, ISO 8601 in UTC. */
  liftedAt?: string
  persons: PersonFile[]
  transfers: Transfer[]
  stopped: boolean
  /** Known to the requesting State alone: the stop is a withdrawal and cannot be lifted. */
  withdrawn: boolean
  closed: boolean
  /** Of the application and of every corrigendum, in that order. */
  evidence: SentEvidence[]
  /** How many corrigenda to the application there are. */
  corrigenda: number
  informationRequests: InformationRequest[]
  messages: PlacedWords[]
  /** Those of the side that reads. */
  notes: PlacedWords[]
  obstacles: Obstacle[]
  deadlineChanges: DeadlineChange[]
  heldExpiries: HeldExpiry[]
  reconsiderations: Reconsideration[]
  /** What came to light after the consent and no official has weighed yet, as far as this side knows. */
  newEvidence: NewEvidence[]
  interviews: Interview[]
  /** What was asked for after the application. */
  interviewRequests: InterviewRequest[]
  /** When each side last reminded the other, ISO 8601 in UTC. */
  remindedAt: Partial<Record<Relation, string>>
  /** Private to the requested State. */
  verifications: Verification[]
  proposal?: Proposal
}

/** The person of a case, or undefined for an identifier that is none of its persons. */
export function personOf(file: CaseFile, personId: string): PersonFile | undefined {
  return file.persons.find((person) => person.personId === personId)
}

/** The identifier of the person whom the application is about; words on a case are kept under this person's key. */
export function principalOf(file: CaseFile): string {
  return (file.persons.find((person) => person.relation === 'principal') ?? file.persons[0]!).personId
}

/** Whether a question to a register still waits for its answer. */
export function isOpen({ result, recalled }: Pick<Verification, 'result' | 'recalled'>): boolean {
  return !result && !recalled
}

/** The transfer that was notified and is still to happen; there is at most one at a time. */
export function openTransfer(file: CaseFile): Transfer | undefined {
  return file.transfers.find((transfer) => transfer.state === 'notified')
}

/** Whether a travel document was asked for a person who is still to travel; an expired one is issued anew. */
export function awaitsDocument(person: PersonFile): boolean {
  return person.reply?.outcome === 'accepted' && person.documentRequestedOn !== undefined && !person.arrivedOn
}

/** Whether a travel document was asked for a person and the requested State has said nothing of the request yet. */
export function awaitsAcknowledgement(person: PersonFile): boolean {
  return awaitsDocument(person) && !person.documentAcknowledgedOn && !person.travelDocument && !person.fallbackDocument
}

/**
 * Whether the requested State may still decide about a person: nothing was replied, or what it is said to have replied on
 * paper it has neither confirmed nor contradicted.
 */
export function awaitsDecision(person: PersonFile): boolean {
  return !person.reply || onPaperAlone(person)
}

/** Whether the reply about a person rests on a reported paper and on no decision in the program. */
export function onPaperAlone(person: PersonFile): boolean {
  return person.reply?.basis === 'paper' && !person.arrivedOn
}

/** Whether the requested State accepted a person who has not arrived yet. */
export function mayTravel(person: PersonFile): boolean {
  return person.reply?.outcome === 'accepted' && !person.arrivedOn
}

/** The obstacle that stands now; there is at most one at a time. */
export function openObstacle(file: CaseFile): Obstacle | undefined {
  return file.obstacles.find((one) => one.until === undefined)
}

/**
 * The reconsideration that neither side has ended; there is at most one at a time. It is over with its object as well: where
 * the consent was revoked, or everybody it is about has arrived.
 */
export function openReconsideration(file: CaseFile): Reconsideration | undefined {
  return file.reconsiderations.find(
    ({ personIds, maintainedOn, confirmedOn }) =>
      maintainedOn === undefined &&
      confirmedOn === undefined &&
      file.persons.some((person) => personIds.includes(person.personId) && mayTravel(person)),
  )
}

/** Whether its consent being reconsidered is what a case waits for: not where a stop or the end came before. */
export function isReconsidered(file: CaseFile): boolean {
  return !file.stopped && !file.closed && openReconsideration(file) !== undefined
}

/** Whether the requested State may ask that its consent to a person be reconsidered: before they travel, and once. */
export function mayReconsider(file: CaseFile, person: PersonFile): boolean {
  return mayTravel(person) && !file.reconsiderations.some(({ personIds }) => personIds.includes(person.personId))
}

const order: readonly Stage[] = [
  'submitted',
  'received',
  'under_examination',
  'accepted',
  'document_requested',
  'document_ready',
  'transfer_failed',
  'transfer_notified',
  'transferred',
]

/**
 * The stage of the case, derived from its persons. Closed comes first (those whom a stop holds may arrive all the
 * same), then stopped; otherwise the person who has the longest way still to go decides, and refused persons no longer
 * count while another goes on.
 */
export function stageOf(file: CaseFile): Stage {
  if (file.closed) return 'closed'
  if (file.stopped) return 'stopped'
  const going = file.persons.filter((person) => person.stage !== 'refused')
  if (going.length === 0) return 'refused'
  return order.find((stage) => going.some((person) => person.stage === stage)) ?? 'submitted'
}

/**
 * The stage as a desk shows it: to the State that withdrew a case nothing is left to do. The other State, which does not
 * know, goes on seeing it stopped.
 */
export function deskStageOf(file: CaseFile): Stage {
  return file.withdrawn ? 'closed' : stageOf(file)
}
