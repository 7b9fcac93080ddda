import { type CaseFile, personOf, type Reply } from '../case/case-file.ts'
import type { Rules } from '../case/context.ts'
import type { CaseEvent } from '../case/events.ts'
import { evolve } from '../case/evolve.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import { type Fact, type FactKind, timesOf } from './fact.ts'
import { actedInPeriods } from './periods.ts'
import { standing } from './standing.ts'
import { birthYearsIn, type Teller, tellerOf } from './teller.ts'

/** A case event by event: whoever needs the file for its rules hands the rest on, and nothing is folded twice. */
export interface Unfolded {
  events: readonly CaseEvent[]
  steps: readonly { before: CaseFile | null; file: CaseFile; event: CaseEvent }[]
  /** The file after the last event; null where the events begin with no submission. */
  file: CaseFile | null
}

/** @param events in recorded order, of the streams that the reader may see; the private ones tell what their side alone counts */
export function unfold(caseId: string, events: readonly CaseEvent[]): Unfolded {
  const steps: { before: CaseFile | null; file: CaseFile; event: CaseEvent }[] = []
  let before: CaseFile | null = null
  for (const event of events) {
    const file: CaseFile = evolve(before, event, caseId)
    if (file.reference) steps.push({ before: before?.reference ? before : null, file, event })
    before = file
  }
  return { events, steps, file: steps.at(-1)?.file ?? null }
}

/**
 * Every fact that the events of one case tell, in the order of the events, those about how long something stood at the end.
 *
 * @param kinds the kinds that are wanted, where not all are
 * @returns nothing where the events begin with no submission
 */
export function factsOf({ events, steps: unfolded }: Unfolded, rules: Rules, kinds?: ReadonlySet<FactKind>): Fact[] {
  const wanted = (kind: FactKind) => kinds?.has(kind) ?? true
  const born = birthYearsIn(events)
  const isNotice = isNoticeAlone(events)
  const first = firstReplies(unfolded)
  const steps = unfolded.map((step) => ({
    ...step,
    ...{ first, isNotice, told: tellerOf(step.file, step.event, rules, { born, events }) },
  }))
  const facts = [
    ...steps.flatMap((step) => [...happened(step), ...(wanted('acted_in_period') ? actedInPeriods(step, rules) : [])]),
    ...(wanted('document_expired') || wanted('document_used') ? endsOfDocuments(steps) : []),
    ...(wanted('health_noted') ? firstNotes(steps, 'health_noted', ofHealth) : []),
    ...(wanted('needs_noted') ? firstNotes(steps, 'needs_noted', ofNeeds) : []),
    ...(wanted('stood') ? standing(steps, rules) : []),
  ]
  return facts.filter(({ kind }) => wanted(kind))
}

/** One event, with the file before and after it. */
export interface Step {
  before: CaseFile | null
  file: CaseFile
  event: CaseEvent
  told: Teller
  /** The first reply to each person, whatever became of it. */
  first: ReadonlyMap<string, Reply>
  /** No application was made: the agreement itself consents. */
  isNotice: boolean
}

/** Whether the States only told each other that somebody is handed over who holds a document: no application, and nobody consents. */
export function isNoticeAlone(events: readonly CaseEvent[]): boolean {
  return events.some((one) => one.type === 'application_submitted' && one.data.withoutApplication)
}

/** What marks the facts of a notice among those that applications have as well. */
const byAgreement = { basis: 'agreement' } as const

function firstReplies(steps: Unfolded['steps']): ReadonlyMap<string, Reply> {
  const found = new Map<string, Reply>()
  for (const { file } of steps) {
    for (const { personId, reply } of file.persons) if (reply && !found.has(personId)) found.set(personId, reply)
  }
  return found
}

function happened(step: Step): Fact[] {
  const { before, file, event, told, isNotice } = step
  const { application } = told
  const everybody = (kind: FactKind, on: PlainDate, by: Fact['by'] = {}) => [
    application(kind, on, { by }),
    ...persons(file.persons.map(({ personId }) => personId))(kind, on, by),
  ]
  const persons =
    (ids: readonly string[]) =>
    (kind: FactKind, on: PlainDate, by: Fact['by'] = {}) =>
      ids.flatMap((id) => {
        const person = personOf(file, id)
        return person ? told.person(person, kind, on, { by }) : []
      })
  switch (event.type) {
    case 'application_submitted':
      return [
        ...everybody('submitted', event.data.submittedOn, isNotice ? byAgreement : {}),
        ...(isNotice ? everybody('noticed', event.data.submittedOn) : []),
        ...answered(step),
      ]
    case 'receipt_confirmed':
      // Where receipt is automatic a notice has one too, which starts no period and answers nothing.
      return everybody('received', event.data.receivedOn, isNotice ? byAgreement : { basis: event.data.basis })
    case 'reply_given':
    case 'paper_reply_recorded':
    case 'consent_deemed':
      return answered(step)
    case 'stopped':
      return everybody('stopped', told.day)
    case 'stop_recorded':
      return event.data.kind === 'withdrawal' ? everybody('withdrawn', told.day) : []
    case 'stop_lifted':
      return everybody('stop_lifted', event.data.liftedOn)
    case 'consent_revoked':
      return persons(event.data.personIds)('consent_revoked', event.data.revokedOn, { ground: event.data.reason })
    case 'reconsideration_asked':
      return persons(event.data.personIds)('reconsideration_asked', event.data.askedOn)
    case 'travel_document_requested':
      return persons(event.data.personIds)('document_requested', event.data.requestedOn)
    case 'travel_document_issued':
      return persons([event.data.personId])('document_issued', event.data.issuedOn, {
        identity_basis: event.data.identityBasis,
      })
    case 'fallback_document_accepted':
      return persons(event.data.personIds)('fallback_document', event.data.acceptedOn)
    case 'transfer_notified': {
      const { identityBasis, personIds } = event.data
      const by = { ...meansOf(step), ...(identityBasis ? { identity_basis: identityBasis } : {}) }
      return [
        application('transfer_notified', told.day, { by: meansOf(step) }),
        ...persons(personIds)('transfer_notified', told.day, by),
      ]
    }
    case 'transfer_cancelled': {
      const ids = file.transfers.find((one) => one.transferId === event.data.transferId)?.personIds ?? []
      return persons(ids)('transfer_cancelled', told.day, meansOf(step))
    }
    case 'transfer_failed': {
      const { personIds, failedOn, reason } = event.data
      return persons(personIds)('transfer_failed', failedOn, { reason, ...meansOf(step) })
    }
    case 'person_arrived':
      // Reported a second time, an arrival is one arrival.
      return before && personOf(before, event.data.personId)?.arrivedOn
        ? []
        : persons([event.data.personId])('arrived', event.data.arrivedOn, {
            ...meansOf(step),
            ...documentOf(step, event.data.personId),
          })
    case 'information_requested':
      return [application('information_asked', event.data.askedOn)]
    case 'information_answered':
      return event.data.complete ? [application('information_answered', event.data.answeredOn)] : []
    case 'interview_held':
      return persons([event.data.personId])('interview_held', event.data.heldOn, {
        result: event.data.outcome ?? 'unknown',
      })
    case 'interview_missed':
      return persons([event.data.personId])('interview_missed', event.data.missedOn, { reason: event.data.reason })
    case 'verification_answered': {
      const asked = file.verifications.find((one) => one.requestId === event.data.requestId)
      if (!asked || event.data.corrects !== undefined) return []
      const evidence = told.evidence(asked.personId)
      return persons([asked.personId])('register_answered', told.day, { result: event.data.result, evidence })
    }
    case 'statelessness_claimed':
      return persons([event.data.personId])('statelessness_claimed', event.data.claimedOn)
    default:
      return []
  }
}

/** Whoever is replied to for the first time; later replies change what holds, and are not a second answer. */
function answered({ before, file, told, first, isNotice }: Step): Fact[] {
  const now = file.persons.filter(({ personId, reply }) => reply && !(before && personOf(before, personId)?.reply))
  const facts = now.map((person) => {
    const { outcome, basis, reason, on } = person.reply!
    const held = file.interviews.filter((one) => one.personId === person.personId && one.state === 'held')
    const by = { outcome, basis, interviews: timesOf(held.length), ...(reason ? { ground: reason } : {}) }
    return told.person(person, 'answered', on, { by })
  })
  if (now.length === 0 || file.persons.some(({ reply }) => !reply)) return facts
  // What became of an earlier one meanwhile, as a consent revoked, is no part of the answer.
  const replies = file.persons.map(({ personId }) => first.get(personId)!)
  const last = replies.map(({ on }) => on).toSorted()
  const outcomes = new Set(replies.map(({ outcome }) => outcome))
  const outcome = outcomes.size > 1 ? 'partly' : [...outcomes][0]!
  const by = { outcome, questions: timesOf(file.informationRequests.length), ...(isNotice ? byAgreement : {}) }
  return [told.application('answered', last.at(-1)!, { by }), ...facts]
}

/** How the persons of a transfer travel, as its notice says. */
function meansOf({ file, event }: Step): Fact['by'] {
  const transferId = 'transferId' in event.data ? event.data.transferId : undefined
  return { means: file.transfers.find((one) => one.transferId === transferId)?.means ?? 'unknown' }
}

function documentOf({ file }: Step, personId: string): Fact['by'] {
  const { travelDocument, fallbackDocument, documentHeldUntil } = personOf(file, personId) ?? {}
  if (travelDocument) return { travel_document: 'issued' }
  return { travel_document: fallbackDocument ? 'fallback' : documentHeldUntil ? 'held' : 'other' }
}

/** Of whom an event says that something of the kind was told and sealed, and the day of it where it names one. */
type Notes = (event: CaseEvent) => { personIds: string[]; on?: PlainDate } | null

const ofHealth: Notes = ({ type, data }) => {
  if (type !== 'application_submitted' && type !== 'application_corrected') return null
  const personIds = data.sealed.flatMap(({ personId, section }) => (section === 'health' ? personId : []))
  return type === 'application_submitted' ? { personIds, on: data.submittedOn } : { personIds }
}

const ofNeeds: Notes = ({ type, data }) =>
  type === 'transfer_notified' ? { personIds: data.sealed?.map(({ personId }) => personId) ?? [] } : null

/**
 * Persons of whom something was told that is sealed, each at the first time. Told apart by the two States, the procedure and the age
 * alone: no more is counted of it.
 */
function firstNotes(steps: readonly Step[], kind: FactKind, notes: Notes): Fact[] {
  const noted = new Set<string>()
  return steps.flatMap(({ event, file, told }) => {
    const { personIds = [], on = told.day } = notes(event) ?? {}
    return personIds.flatMap((personId): Fact[] => {
      const person = personOf(file, personId)
      if (noted.has(personId) || !person) return []
      noted.add(personId)
      const { person_class: _class, relation: _relation, sex: _sex, ...by } = told.person(person, kind, on).by
      return [{ kind, about: 'person', on, by }]
    })
  })
}

/**
 * What became of travel documents: their last day passed before their holder arrived and before another was issued, or the holder
 * arrived. One that another replaced in time is neither.
 */
function endsOfDocuments(steps: readonly Step[]): Fact[] {
  return steps.flatMap(({ event, file, told }, index) => {
    if (event.type !== 'travel_document_issued') return []
    const { personId, validUntil } = event.data
    const end = steps.slice(index + 1).find((later) => endsDocument(later.event, personId, validUntil))
    const person = personOf(file, personId)
    if (!person) return []
    if (!end) return [told.person(person, 'document_expired', fromDay(toDay(validUntil) + 1))]
    return end.event.type === 'person_arrived' ? [told.person(person, 'document_used', end.event.data.arrivedOn)] : []
  })
}

function endsDocument({ type, data }: CaseEvent, personId: string, lastDay: PlainDate): boolean {
  if (type === 'travel_document_issued') return data.personId === personId && data.issuedOn <= lastDay
  return type === 'person_arrived' && data.personId === personId && data.arrivedOn <= lastDay
}
