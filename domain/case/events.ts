import { z } from 'zod'
import { moveGrounds, personRelations, relations, type streams, transferMeans } from '../agreement/vocabulary.ts'
import { informationEvents } from './information-events.ts'
import { interviewEvents, interviewers, interviewFindings, interviewMeans } from './interview-events.ts'
import { sharedDoubts } from './new-evidence.ts'
import { wordEvents } from './word-events.ts'

/**
 * What can happen to a case. The `data` below is the header of an event: stages, dates, codes and identifiers that
 * may stay for ever. Names, words and numbers of documents are payload parts, encrypted apart and erasable; nothing
 * here may identify a person.
 */

const id = z.string().min(1)
const plainDate = z.iso.date()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const ids = z.array(id).min(1)

/** That a named official attested; what was attested stays with the requesting State. */
const attestationReference = z.strictObject({ personId: id, digest })

/** The statements of both States by which rules that are not verified took effect: numbers in the stream of the two. */
const confirmations = z
  .array(z.strictObject({ rule: id, requesting: z.number().int().positive(), requested: z.number().int().positive() }))
  .min(1)

/** What the requested State looked at before it decided about a person; by whom and with what finding stays with it. */
export const checks = ['application', 'evidence', 'registers', 'interview', 'earlier_cases'] as const
export type Check = (typeof checks)[number]

const said = z.strictObject({
  personId: id,
  outcome: z.enum(['accepted', 'refused']),
  reason: z.string().optional(),
})

const outcome = said.extend({
  checked: z.array(z.enum(checks)).optional(),
  /** The registers that had answered, where they were looked at. */
  registers: z.array(z.strictObject({ authority: id, register: id })).optional(),
  /** Means of evidence that were found false, or not to show what they say. */
  disproved: ids.optional(),
  /** Which of the person's names and birth dates is the established one is payload. */
  established: z.literal(true).optional(),
})
export type PersonOutcome = z.infer<typeof outcome>

/** The ways in which a paper reaches the other State. */
export const paperMeans = ['post', 'courier', 'by_hand', 'fax', 'email'] as const

/** What a register says of a person. `unavailable` and `no_match` are no finding about nationality. */
export const verificationResults = ['match', 'possible', 'no_match', 'unavailable'] as const
export type VerificationResult = (typeof verificationResults)[number]

/** Why a register is asked about a person once more: it could not answer, or what is known of the person is no longer the same. */
export const againGrounds = ['unavailable', 'facts_changed', 'other'] as const
export type AgainGround = (typeof againGrounds)[number]

/** Why a question to a register was taken back, as its verifiers are told. */
export const recallReasons = ['not_needed', 'asked_in_error', 'asked_anew'] as const

/** What a paper reply says of a person, and what it changed. */
const onPaper = said.extend({
  follows: z.enum(['replied', 'silence_set_aside', 'nothing']),
  /** What the file said against it when the fact was recorded; a fact is never refused. */
  contradictions: z.array(
    z.enum(['stopped', 'closed', 'already_arrived', 'decided_otherwise', 'after_silence', 'other_paper_reply']),
  ),
})

const sentFile = z.strictObject({ documentId: id, digest })

const sentEvidence = z.strictObject({
  itemId: id,
  personId: id,
  category: id,
  documentIds: z.array(id),
  copy: z.boolean(),
  /** An authenticated copy; what was sent before the word was known is none. */
  authenticated: z.literal(true).optional(),
})

export const eventData = {
  application_submitted: z.strictObject({
    agreementId: id,
    packDigest: digest,
    packVersion: id,
    procedure: id,
    requestingState: id,
    requestedState: id,
    requestingAuthority: id,
    requestingUnit: id,
    requestedAuthority: id,
    reference: id,
    submittedOn: plainDate,
    interviewRequested: z.boolean(),
    persons: z
      .array(
        z.strictObject({
          personId: id,
          relation: z.enum(personRelations),
          personClass: id,
          birthYear: z.number().int().optional(),
          sex: z.string().optional(),
          /** The last day of a document that the person holds, where the procedure rests on it. */
          documentHeldUntil: plainDate.optional(),
        }),
      )
      .min(1),
    /** The procedure knows no application: nobody replies, the agreement itself consents. */
    withoutApplication: z.literal(true).optional(),
    /** Whether it was made within the times that the pack gives, as far as the form tells. */
    filing: z
      .array(
        z.strictObject({
          rule: id,
          from: plainDate,
          due: plainDate,
          alternative: plainDate.optional(),
          late: z.boolean(),
        }),
      )
      .optional(),
    evidence: z.array(sentEvidence),
    sealed: z.array(z.strictObject({ personId: id, section: z.enum(['health', 'danger']) })),
    form: z.strictObject({ documentId: id, digest }),
    attestations: z.array(attestationReference).min(1),
  }),
  /** What was put right and why is payload; the application stays as it was sent. */
  application_corrected: z.strictObject({
    corrigendumId: id,
    number: z.number().int().positive(),
    personIds: ids,
    evidence: z.array(sentEvidence),
    files: z.array(sentFile),
    sealed: z.array(z.strictObject({ personId: id, section: z.enum(['health', 'danger']) })),
    /** Who had been accepted already when it told something new of who they are. */
    newInformation: z.array(id),
    /** The last day of the document that a person holds, where it was put right and the procedure rests on it. */
    documents: z.array(z.strictObject({ personId: id, heldUntil: plainDate })).optional(),
    /** Where the pack lets the period for the reply count anew. */
    replyFrom: plainDate.optional(),
  }),
  receipt_confirmed: z.strictObject({
    receivedOn: plainDate,
    basis: z.enum(['automatic', 'official', 'fallback']),
    confirmations: confirmations.optional(),
  }),
  reply_given: z.strictObject({
    persons: z.array(outcome).min(1),
    repliedOn: plainDate,
    form: z.strictObject({ documentId: id, digest }).optional(),
  }),
  consent_deemed: z.strictObject({
    personIds: ids,
    clock: id,
    due: plainDate,
    alternative: plainDate.nullable(),
    agreedOn: plainDate,
    calendar: id,
    confirmations: confirmations.optional(),
  }),
  paper_reply_recorded: z.strictObject({
    replyId: id,
    persons: z.array(onPaper).min(1),
    receivedOn: plainDate,
    means: z.enum(paperMeans),
    scans: z.array(sentFile).min(1),
  }),
  stopped: z.strictObject({}),
  stop_lifted: z.strictObject({ liftedOn: plainDate, attestations: z.array(attestationReference).min(1) }),
  travel_document_requested: z.strictObject({
    personIds: ids,
    requestedOn: plainDate,
    attestations: z.array(attestationReference).min(1),
  }),
  document_request_acknowledged: z.strictObject({ personIds: ids, acknowledgedOn: plainDate }),
  travel_document_issued: z.strictObject({
    personId: id,
    documentId: id,
    issuedOn: plainDate,
    validUntil: plainDate,
    identityBasis: id,
  }),
  fallback_document_accepted: z.strictObject({
    personIds: ids,
    clock: id,
    due: plainDate,
    acceptedOn: plainDate,
    confirmations: confirmations.optional(),
  }),
  transfer_notified: z.strictObject({
    transferId: id,
    personIds: ids,
    date: plainDate,
    time: z.string(),
    /** Left out where it was not said, as in every notice before it was asked. */
    means: z.enum(transferMeans).optional(),
    flight: z.string(),
    departure: z.string(),
    crossingPoint: id,
    escorts: z.number().int(),
    medicalEscort: z.boolean(),
    shortNotice: z.boolean(),
    identityBasis: id.optional(),
    /** Of whom a need for the journey was told; left out where of nobody, as in every notice before it was kept here. */
    sealed: z.array(z.strictObject({ personId: id, section: z.enum(['needs']) })).optional(),
    attestations: z.array(attestationReference).min(1),
  }),
  transfer_cancelled: z.strictObject({ transferId: id, cause: z.enum(['stopped', 'refused', 'reconsideration']) }),
  transfer_failed: z.strictObject({ transferId: id, personIds: ids, reason: id, failedOn: plainDate }),
  person_arrived: z.strictObject({
    transferId: id,
    personId: id,
    arrivedOn: plainDate,
    /** What the file said against it when the fact was recorded; a fact is never refused. */
    contradictions: z.array(z.enum(['stopped', 'not_accepted', 'no_document', 'not_notified', 'already_arrived'])),
  }),
  /** A deadline is named by its clock and the day from which it is counted; why it was changed is payload, shared. */
  deadline_extended: z.strictObject({ clock: id, from: plainDate, until: plainDate, extendedOn: plainDate }),
  deadline_moved: z.strictObject({
    clock: id,
    from: plainDate,
    ground: z.enum(moveGrounds),
    /** The new last day. Days of rest that were decreed late are named besides, because they are what moved it. */
    to: plainDate,
    days: z.strictObject({ from: plainDate, to: plainDate }).optional(),
    movedOn: plainDate,
  }),
  /**
   * A deadline that a new version of a State's calendar counts otherwise: from `was` to `due`, and the reminder likewise. It is
   * the dated word of it to both sides; the calendar itself is what moves it.
   */
  deadline_recounted: z.strictObject({
    clock: id,
    from: plainDate,
    state: id,
    /** Number of the version among those of the State. */
    number: z.number().int().positive(),
    calendar: id,
    was: plainDate,
    due: plainDate,
    remindedOn: plainDate,
    remindOn: plainDate,
    recountedOn: plainDate,
  }),
  /**
   * What both States say of a rule changed whether the end of a running period has an effect. It is the dated word of it to both
   * sides; their statements are what changes it.
   */
  deadline_effect_changed: z.strictObject({
    clock: id,
    from: plainDate,
    due: plainDate,
    takesEffect: z.boolean(),
    /** The statement after which it is so: the rule it is about, and its number in the stream of the two States. */
    rule: id,
    statement: z.number().int().positive(),
    changedOn: plainDate,
  }),
  /** Of the obstacle the other side learns no more than since when it stands: its cause stays where it is. */
  obstacle_opened: z.strictObject({ obstacleId: id, by: z.enum(relations), since: plainDate }),
  obstacle_closed: z.strictObject({ obstacleId: id, until: plainDate }),
  /** The program did not work when the period ran out, so its end brought nothing about. */
  expiry_held: z.strictObject({
    clock: id,
    from: plainDate,
    due: plainDate,
    personIds: ids,
    outages: z.array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime() })).min(1),
  }),
  /** One side confirms that the end of the period takes effect all the same; it does when both have. */
  expiry_confirmed: z.strictObject({ clock: id, from: plainDate, by: z.enum(relations), confirmedOn: plainDate }),
  /** The requested State asks that its consent be reconsidered; why is payload, shared. */
  reconsideration_asked: z.strictObject({
    reconsiderationId: id,
    personIds: ids,
    askedOn: plainDate,
    /** What came to light since the consent, of what both States read. */
    causes: z.array(z.enum(sharedDoubts)).optional(),
    /** The ground of the pack on which the person would not have to be readmitted. */
    ground: id.optional(),
  }),
  /** Somebody was interviewed; what was said and found is payload, shared. */
  interview_held: z.strictObject({
    interviewId: id,
    personId: id,
    heldOn: plainDate,
    by: z.enum(interviewers),
    means: z.enum(interviewMeans),
    ...interviewFindings,
  }),
  ...interviewEvents,
  /** The requested State answers the conditions of a notified transfer; why not, or what it asks for, is payload, shared. */
  notice_answered: z.strictObject({ transferId: id, agreed: z.boolean(), answeredOn: plainDate }),
  /** The requested State takes back its consent, on a ground of the agreement; its words are payload, shared. */
  consent_revoked: z.strictObject({ personIds: ids, reason: id, revokedOn: plainDate }),
  application_maintained: z.strictObject({ reconsiderationId: id, maintainedOn: plainDate }),
  /**
   * The requested State looked again and its consent stands. Shared for whom it had asked to reconsider; in its own stream for whom
   * it weighed new evidence and asked nothing. Why is payload.
   */
  consent_confirmed: z.strictObject({ personIds: ids, confirmedOn: plainDate, reconsiderationId: id.optional() }),
  case_closed: z.strictObject({ closedOn: plainDate }),
  ...informationEvents,
  ...wordEvents,
  /** A person claims to be stateless; what was said, and the authority to which it was referred, are payload, shared. */
  statelessness_claimed: z.strictObject({
    claimId: id,
    personId: id,
    by: z.enum(relations),
    claimedOn: plainDate,
    referredOn: plainDate.optional(),
    /** The authority, where it is one of those that the pack names for the State. */
    referredTo: id.optional(),
  }),
  /** `by`: the side that waits. */
  reminder_sent: z.strictObject({ by: z.enum(relations) }),

  attestation_given: z.strictObject({
    personId: id,
    purpose: z.enum(['application', 'travel_document', 'transfer', 'lift_stop']),
    digest,
  }),
  stop_recorded: z.strictObject({ kind: z.enum(['stop', 'withdrawal']) }),
  stop_lift_recorded: z.strictObject({}),
  obstacle_recorded: z.strictObject({ obstacleId: id }),

  verification_requested: z.strictObject({
    requestId: id,
    personId: id,
    authority: id,
    register: id,
    fields: z.array(id).min(1),
    documentIds: z.array(id),
    /** By when the answer is wanted, where the request says so itself. */
    wantedBy: plainDate.optional(),
    /** The earlier question about the person to the same register, and why it is put once more; its answers stay. */
    again: z.strictObject({ requestId: id, ground: z.enum(againGrounds) }).optional(),
  }),
  /** The finding, the reference in the register and why an earlier answer was wrong are payload. */
  verification_answered: z.strictObject({
    requestId: id,
    result: z.enum(verificationResults),
    /** The machine's answer that the official looked at; an official answers in any case. */
    machineAnswer: id.optional(),
    /** The number of the answer, counted from 1, whose place it takes. */
    corrects: z.number().int().positive().optional(),
    /** What shows it: a scan of the entry, a photograph. It stays with the State that asked. */
    scans: z.array(z.strictObject({ documentId: id, digest })).optional(),
  }),
  /** Taken back by the authority that asked; free words are payload. */
  verification_recalled: z.strictObject({ requestId: id, reason: z.enum(recallReasons) }),
  verification_reminded: z.strictObject({ requestId: id }),
  /** Given by the authority that was asked to the one whose register it is; why is payload. */
  verification_handed_over: z.strictObject({ requestId: id, from: id, authority: id, register: id }),
  reply_proposed: z.strictObject({ proposalId: id, persons: z.array(outcome).min(1), by: id }),
  proposal_returned: z.strictObject({ proposalId: id }),
  proposal_approved: z.strictObject({ proposalId: id, by: id }),

  /** When it took place is `effectiveAt`; with whom and what was said is payload. */
  phone_call_logged: z.strictObject({ callId: id, direction: z.enum(['incoming', 'outgoing']) }),
  references_set: z.strictObject({}),
  case_handed_over: z.strictObject({ handOverId: id, unit: id }),
} as const

export type EventType = keyof typeof eventData
export type EventData<T extends EventType> = z.infer<(typeof eventData)[T]>

export const eventTypes = Object.keys(eventData) as EventType[]

/** A piece of personal data that belongs to an event, sealed under the key of one person and one section. */
export interface PayloadPart {
  part: string
  personId: string
  /** `file` is what every reader of the stream reads; the others are kept under keys of their own. */
  section: 'file' | 'health' | 'danger' | 'needs'
  content: unknown
}

export interface Actor {
  /** `system` for what the law's own silence does. */
  userId: string
  authorityId: string
}

interface EventOf<T extends EventType> {
  stream: (typeof streams)[number]
  type: T
  /** The person it concerns, where it concerns one. */
  personId?: string
  /** When it took effect in law; the moment it was recorded unless it says otherwise. */
  effectiveAt?: string
  data: EventData<T>
  parts?: PayloadPart[]
  /** By whom, when it is not the one who gave the command. */
  actor?: Actor
}

/** An event as `decide` makes it: not yet recorded. */
export type NewEvent = { [T in EventType]: EventOf<T> }[EventType]

interface Recorded {
  seq: number
  version: number
  recordedAt: string
  effectiveAt: string
  actor: Actor
}

/** An event as the stream holds it, header only. */
export type CaseEvent = {
  [T in EventType]: Omit<EventOf<T>, 'parts' | 'effectiveAt' | 'actor'> & Recorded
}[EventType]

/** The schema version written today; `upcast` in upcasters.ts reads every earlier one. */
export const schemaVersion = 1
