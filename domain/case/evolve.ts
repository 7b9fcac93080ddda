import type { Stage } from '../agreement/vocabulary.ts'
import type { CaseFile, DeadlineChange, PersonFile, Reply, SentEvidence, Verification } from './case-file.ts'
import { awaitsDecision, openReconsideration, personOf } from './case-file.ts'
import type { CaseEvent, EventData } from './events.ts'
import { answered, asked, ended, lapsedBy } from './information.ts'
import { withInterview } from './interviews.ts'
import { withNewEvidence } from './new-evidence.ts'

/**
 * Folds one event into the case file. Pure and total: every recorded event folds, whatever today's rules would say of
 * it, because rules change and history does not. Reads headers only, so erased payloads make no difference.
 */
export function evolve(file: CaseFile | null, event: CaseEvent, caseId: string): CaseFile {
  const folded = file ?? blank(caseId)
  const applied = withStandingProposal(apply(folded, event))
  const next = withNewEvidence(folded, reconsideredBy(folded, lapsedBy(applied, event), event), event)
  return { ...next, versions: { ...folded.versions, [event.stream]: event.seq } }
}

/** Marks when a reconsideration was over: what it held takes effect no earlier. */
function reconsideredBy(before: CaseFile, after: CaseFile, event: CaseEvent): CaseFile {
  const open = openReconsideration(before)
  if (!open || openReconsideration(after)) return after
  const reconsiderations = after.reconsiderations.map((one) =>
    one.reconsiderationId === open.reconsiderationId ? { ...one, endedAt: event.effectiveAt } : one,
  )
  return { ...after, reconsiderations }
}

/**
 * A proposal lapses as a whole as soon as nothing is left to decide about somebody whom it names, as after silence, after a consent
 * that was revoked and after an arrival: approved later, it would undo what came in between.
 */
function withStandingProposal(file: CaseFile): CaseFile {
  const lapsed = file.proposal?.persons.some(({ personId }) => {
    const person = personOf(file, personId)
    return person !== undefined && !awaitsDecision(person)
  })
  return lapsed ? withoutProposal(file) : file
}

/** Folds events in the order they were recorded. @returns null for a case without a submission. */
export function fold(caseId: string, events: Iterable<CaseEvent>): CaseFile | null {
  let file: CaseFile | null = null
  for (const event of events) file = evolve(file, event, caseId)
  return file?.reference ? file : null
}

function blank(caseId: string): CaseFile {
  return {
    caseId,
    versions: { shared: 0, requesting: 0, requested: 0 },
    agreementId: '',
    packDigest: '',
    procedure: '',
    requestingState: '',
    requestedState: '',
    requestingAuthority: '',
    requestingUnit: '',
    requestedAuthority: '',
    reference: '',
    submittedOn: '',
    interviewRequested: false,
    filing: [],
    submittedAt: '',
    persons: [],
    transfers: [],
    stopped: false,
    withdrawn: false,
    closed: false,
    evidence: [],
    corrigenda: 0,
    informationRequests: [],
    messages: [],
    notes: [],
    obstacles: [],
    deadlineChanges: [],
    heldExpiries: [],
    reconsiderations: [],
    newEvidence: [],
    interviews: [],
    interviewRequests: [],
    remindedAt: {},
    verifications: [],
  }
}

function apply(file: CaseFile, event: CaseEvent): CaseFile {
  switch (event.type) {
    case 'application_submitted':
      return submitted(file, event.data, event.effectiveAt)
    case 'application_corrected': {
      const { number, replyFrom, documents = [] } = event.data
      const corrected = patch(file, documents, ({ heldUntil }) => ({ documentHeldUntil: heldUntil }))
      const evidence = [...file.evidence, ...event.data.evidence.map(sentOf)]
      return {
        ...corrected,
        evidence,
        corrigenda: number,
        ...(replyFrom ? { replyFrom, replyFromAt: event.effectiveAt } : {}),
      }
    }
    case 'receipt_confirmed':
      return received(file, event.data, event.effectiveAt)
    case 'reply_given': {
      const disproved = event.data.persons.flatMap((one) => one.disproved ?? [])
      const evidence = file.evidence.map((one) =>
        disproved.includes(one.itemId) ? { ...one, disproved: true as const } : one,
      )
      return patch({ ...file, evidence }, event.data.persons, ({ outcome, reason, ...person }) => {
        // Whoever confirms a paper confirms it as of its own day.
        const confirmed = person.reply?.basis === 'paper' && person.reply.outcome === outcome
        const on = confirmed ? person.reply!.on : event.data.repliedOn
        const at = confirmed ? {} : { at: event.effectiveAt }
        return replied(person, { outcome, basis: 'decision', on, ...at, ...(reason ? { reason } : {}) })
      })
    }
    case 'paper_reply_recorded': {
      const { persons, receivedOn } = event.data
      return patch(
        file,
        persons.filter(({ follows }) => follows !== 'nothing'),
        ({ outcome, reason, ...person }) =>
          replied(person, { outcome, basis: 'paper', on: receivedOn, ...(reason ? { reason } : {}) }),
      )
    }
    case 'consent_deemed':
      return patch(file, people(event.data.personIds), (person) => ({
        stage: unlessThere(person, 'accepted'),
        reply: { outcome: 'accepted', basis: 'silence', on: event.data.agreedOn, at: event.effectiveAt },
      }))
    case 'stopped':
      return { ...file, stopped: true }
    case 'stop_lifted':
      return {
        ...file,
        stopped: false,
        liftedOn: event.data.liftedOn,
        liftedAt: event.effectiveAt,
        ...(file.replyFrom ? { replyFrom: event.data.liftedOn, replyFromAt: event.effectiveAt } : {}),
      }
    case 'travel_document_requested':
      return patch(file, people(event.data.personIds), (person) => ({
        documentRequestedOn: event.data.requestedOn,
        documentRequestedAt: event.effectiveAt,
        ...(person.stage === 'accepted' ? { stage: 'document_requested' as const } : {}),
      }))
    case 'document_request_acknowledged':
      return patch(file, people(event.data.personIds), () => ({ documentAcknowledgedOn: event.data.acknowledgedOn }))
    case 'travel_document_issued': {
      const { personId, documentId, issuedOn, validUntil } = event.data
      return patch(file, people([personId]), (person) => ({
        // A document issued anew does not call off a transfer that stands.
        stage: person.stage === 'transfer_notified' ? person.stage : unlessThere(person, 'document_ready'),
        travelDocument: { documentId, issuedOn, validUntil },
      }))
    }
    case 'fallback_document_accepted':
      return patch(file, people(event.data.personIds), (person) => ({
        stage: unlessThere(person, 'document_ready'),
        fallbackDocument: true,
      }))
    case 'transfer_notified':
      return notified(file, event.data, event.effectiveAt)
    case 'transfer_cancelled': {
      const cancelled = setTransfer(file, event.data.transferId, 'cancelled')
      const persons = cancelled.transfers.find((one) => one.transferId === event.data.transferId)?.personIds ?? []
      return patch(cancelled, people(persons), (person) => ({ stage: unlessThere(person, readyFor(person)) }))
    }
    case 'transfer_failed':
      return advance(setTransfer(file, event.data.transferId, 'failed'), event.data.personIds, 'transfer_failed')
    case 'person_arrived':
      return arrived(file, event.data)
    case 'case_closed':
      return { ...file, closed: true }
    case 'stop_recorded':
      return { ...file, withdrawn: file.withdrawn || event.data.kind === 'withdrawal' }
    case 'verification_requested': {
      const { fields: _, ...verification } = event.data
      const examined = patch(file, people([event.data.personId]), (person) =>
        person.stage === 'received' ? { stage: 'under_examination' } : {},
      )
      return { ...examined, verifications: [...file.verifications, { ...verification, answers: 0 }] }
    }
    case 'verification_answered':
      return patchRequest(file, event.data.requestId, ({ answers }) => ({
        result: event.data.result,
        answers: answers + 1,
      }))
    case 'verification_recalled':
      return patchRequest(file, event.data.requestId, () => ({ recalled: true }))
    case 'verification_reminded':
      return patchRequest(file, event.data.requestId, () => ({ remindedAt: event.effectiveAt }))
    case 'verification_handed_over': {
      const { authority, register } = event.data
      return patchRequest(file, event.data.requestId, () => ({ authority, register }))
    }
    case 'reply_proposed': {
      const { proposalId, by, persons } = event.data
      return { ...file, proposal: { proposalId, by, at: event.recordedAt, persons, open: true } }
    }
    case 'proposal_returned':
    case 'proposal_approved':
      return withoutProposal(file)
    case 'case_handed_over':
      return { ...file, requestingUnit: event.data.unit }
    case 'reminder_sent':
      return { ...file, remindedAt: { ...file.remindedAt, [event.data.by]: event.effectiveAt } }
    case 'deadline_extended':
    case 'deadline_moved':
      return { ...file, deadlineChanges: [...file.deadlineChanges, changeOf(event)] }
    case 'obstacle_opened':
      return { ...file, obstacles: [...file.obstacles, event.data] }
    case 'obstacle_closed': {
      const { obstacleId, until } = event.data
      const closed = file.obstacles.map((one) => (one.obstacleId === obstacleId ? { ...one, until } : one))
      return { ...file, obstacles: closed }
    }
    case 'reconsideration_asked':
      return { ...file, reconsiderations: [...file.reconsiderations, event.data] }
    case 'application_maintained': {
      const { reconsiderationId, maintainedOn } = event.data
      const reconsiderations = file.reconsiderations.map((one) =>
        one.reconsiderationId === reconsiderationId ? { ...one, maintainedOn, maintainedAt: event.effectiveAt } : one,
      )
      return { ...file, reconsiderations }
    }
    case 'consent_confirmed': {
      const { reconsiderationId, confirmedOn } = event.data
      const reconsiderations = file.reconsiderations.map((one) =>
        one.reconsiderationId === reconsiderationId ? { ...one, confirmedOn, confirmedAt: event.effectiveAt } : one,
      )
      return { ...file, reconsiderations }
    }
    case 'interview_requested':
    case 'interview_invited':
    case 'interview_moved':
    case 'interview_missed':
    case 'interview_cancelled':
      return { ...file, ...withInterview(file, event) }
    case 'interview_held': {
      const { personId, heldOn } = event.data
      return patch({ ...file, ...withInterview(file, event) }, people([personId]), ({ interviewedOn }) => ({
        interviewedOn: interviewedOn !== undefined && interviewedOn < heldOn ? interviewedOn : heldOn,
      }))
    }
    case 'notice_answered': {
      const { transferId, agreed, answeredOn } = event.data
      const transfers = file.transfers.map((one) =>
        one.transferId === transferId ? { ...one, answer: { on: answeredOn, agreed } } : one,
      )
      return { ...file, transfers }
    }
    case 'consent_revoked': {
      const { personIds, reason, revokedOn } = event.data
      return patch(file, people(personIds), (person) => ({
        stage: unlessThere(person, 'refused'),
        reply: { outcome: 'refused', basis: 'decision', on: revokedOn, at: event.effectiveAt, reason },
      }))
    }
    case 'information_requested':
      return asked(file, event.data, event.effectiveAt)
    case 'information_answered':
      return answered(file, event.data, event.effectiveAt)
    case 'information_request_withdrawn':
      return ended(file, event.data.requestId, event.effectiveAt)
    case 'message_sent':
      return { ...file, messages: [...file.messages, placed(event.data.messageId, event.data.threadId)] }
    case 'note_added':
      return { ...file, notes: inOrder([...file.notes, placed(event.data.noteId, event.data.threadId)]) }
    case 'expiry_held': {
      const { clock, from, due, personIds, outages } = event.data
      return {
        ...file,
        heldExpiries: [...file.heldExpiries, { clock, from, due, personIds, outages, confirmedBy: [] }],
      }
    }
    case 'expiry_confirmed': {
      const { clock, from, by } = event.data
      const heldExpiries = file.heldExpiries.map((one) =>
        one.clock === clock && one.from === from ? { ...one, confirmedBy: [...one.confirmedBy, by] } : one,
      )
      return { ...file, heldExpiries }
    }
    case 'deadline_recounted':
    case 'deadline_effect_changed':
    case 'attestation_given':
    case 'stop_lift_recorded':
    case 'obstacle_recorded':
    case 'statelessness_claimed':
    case 'interview_noted':
    case 'phone_call_logged':
    case 'references_set':
      return file
  }
}

function submitted(file: CaseFile, data: EventData<'application_submitted'>, effectiveAt: string): CaseFile {
  return {
    ...file,
    agreementId: data.agreementId,
    packDigest: data.packDigest,
    procedure: data.procedure,
    requestingState: data.requestingState,
    requestedState: data.requestedState,
    requestingAuthority: data.requestingAuthority,
    requestingUnit: data.requestingUnit,
    requestedAuthority: data.requestedAuthority,
    reference: data.reference,
    submittedOn: data.submittedOn,
    interviewRequested: data.interviewRequested,
    evidence: data.evidence.map(sentOf),
    filing: data.filing ?? [],
    submittedAt: effectiveAt,
    persons: data.persons.map(({ personId, relation, personClass, documentHeldUntil }) => ({
      personId,
      relation,
      personClass,
      ...(documentHeldUntil ? { documentHeldUntil } : {}),
      // Where nobody replies, the document that the person holds is ready from the beginning.
      ...(data.withoutApplication
        ? {
            stage: 'document_ready' as const,
            reply: { outcome: 'accepted' as const, basis: 'agreement' as const, on: data.submittedOn, at: effectiveAt },
          }
        : { stage: 'submitted' as const }),
    })),
  }
}

function sentOf({ itemId, personId, category }: SentEvidence): SentEvidence {
  return { itemId, personId, category }
}

/** Notes of two streams have no order of their own within a moment; their identifiers have. */
function inOrder<N extends { id: string }>(notes: N[]): N[] {
  return notes.sort((one, other) => (one.id < other.id ? -1 : 1))
}

function placed(id: string, threadId: string | undefined) {
  return threadId === undefined ? { id } : { id, threadId }
}

function received(
  file: CaseFile,
  { receivedOn, basis }: EventData<'receipt_confirmed'>,
  effectiveAt: string,
): CaseFile {
  const waiting = file.persons.flatMap(({ personId, stage }) => (stage === 'submitted' ? [personId] : []))
  // What counts as received because nobody confirmed it came at no moment of its own.
  const at = basis === 'fallback' ? {} : { replyFromAt: effectiveAt }
  return { ...advance(file, waiting, 'received'), receivedOn, replyFrom: receivedOn, ...at }
}

function changeOf(event: Extract<CaseEvent, { type: 'deadline_extended' | 'deadline_moved' }>): DeadlineChange {
  const { clock, from } = event.data
  if (event.type === 'deadline_extended') {
    const { until, extendedOn } = event.data
    return { clock, from, on: extendedOn, change: { kind: 'extended', until } }
  }
  const { to, days, movedOn } = event.data
  const change: DeadlineChange['change'] = days ? { kind: 'decreed', days } : { kind: 'moved', to }
  return { clock, from, on: movedOn, change }
}

function notified(file: CaseFile, data: EventData<'transfer_notified'>, notifiedAt: string): CaseFile {
  const { transferId, personIds, date, crossingPoint, means } = data
  const moved = patch(file, people(personIds), (person) => ({
    stage: unlessThere(person, 'transfer_notified'),
    transferId,
  }))
  return {
    ...moved,
    transfers: [
      ...file.transfers,
      { transferId, personIds, date, crossingPoint, ...(means ? { means } : {}), state: 'notified', notifiedAt },
    ],
  }
}

function arrived(file: CaseFile, data: EventData<'person_arrived'>): CaseFile {
  const moved = patch(file, people([data.personId]), () => ({ stage: 'transferred', arrivedOn: data.arrivedOn }))
  // Whoever arrived by an earlier transfer, called off or failed, no longer waits for the one that stands.
  const transfers = moved.transfers.map((one) => {
    const concerned = one.transferId === data.transferId || one.state === 'notified'
    const complete = one.personIds.every((id) => personOf(moved, id)?.arrivedOn)
    return concerned && complete ? { ...one, state: 'arrived' as const } : one
  })
  return { ...moved, transfers }
}

/**
 * Whoever was accepted and is accepted again, on another basis, stays as far as they have come. With a refusal the request for a
 * document lapses: whoever is accepted after it is asked for anew, and no silence counts from days on which nobody had to answer.
 */
function replied(person: PersonFile, reply: Reply): Partial<PersonFile> {
  const again = reply.outcome === 'accepted' && person.reply?.outcome === 'accepted'
  const stage = again ? person.stage : unlessThere(person, reply.outcome)
  return { stage, reply, ...(reply.outcome === 'refused' ? notAskedFor : {}) }
}

const notAskedFor = {
  documentRequestedOn: undefined,
  documentRequestedAt: undefined,
  documentAcknowledgedOn: undefined,
} as const

/** Where somebody is whose journey was called off: at the document they have, or where nobody waited for one. */
function readyFor({ travelDocument, fallbackDocument, reply }: PersonFile): Stage {
  return travelDocument || fallbackDocument || reply?.basis === 'agreement' ? 'document_ready' : 'accepted'
}

/** Nobody who has arrived is moved back on the way by a later event. */
function unlessThere(person: PersonFile, stage: Stage): Stage {
  return person.arrivedOn ? person.stage : stage
}

function withoutProposal(file: CaseFile): CaseFile {
  return file.proposal ? { ...file, proposal: { ...file.proposal, open: false } } : file
}

function people(ids: readonly string[]): { personId: string }[] {
  return ids.map((personId) => ({ personId }))
}

function advance(file: CaseFile, ids: readonly string[], stage: Stage): CaseFile {
  return patch(file, people(ids), (person) => ({ stage: unlessThere(person, stage) }))
}

function patch<C extends { personId: string }>(
  file: CaseFile,
  changes: readonly C[],
  change: (person: C & PersonFile) => Partial<PersonFile>,
): CaseFile {
  const persons = file.persons.map((person) => {
    const found = changes.find((one) => one.personId === person.personId)
    return found ? { ...person, ...change({ ...person, ...found }) } : person
  })
  return { ...file, persons }
}

function patchRequest(
  file: CaseFile,
  requestId: string,
  change: (request: Verification) => Partial<Verification>,
): CaseFile {
  const verifications = file.verifications.map((one) =>
    one.requestId === requestId ? { ...one, ...change(one) } : one,
  )
  return { ...file, verifications }
}

function setTransfer(file: CaseFile, transferId: string, state: 'cancelled' | 'failed'): CaseFile {
  const transfers = file.transfers.map((one) => (one.transferId === transferId ? { ...one, state } : one))
  return { ...file, transfers }
}
