import type { PersonView } from '../../../contract/cases.ts'
import { noGrounds } from '../../../contract/grounds.ts'
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { SectionId } from '../../../domain/agreement/vocabulary.ts'
import type { Answers, EvidenceItem } from '../../../domain/case/application.ts'
import { isAskedOf, particularsSection } from '../../../domain/case/application.ts'
import type { PersonFile } from '../../../domain/case/case-file.ts'
import { correctionsOf } from './corrections.ts'
import { type AnsweredSection, sectionAnswers } from './read-answers.ts'
import { type CaseRecord, contentOf, eventsOf, textOf } from './read-record.ts'
import { groundsOf } from './view-grounds.ts'

/** What the submission holds of one person, apart from the sealed sections. */
export interface SentPerson {
  photographId?: string
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
}

/** null once the person's data were erased. */
export function sentPerson(record: CaseRecord, personId: string): SentPerson | null {
  const submission = eventsOf(record, 'application_submitted')[0]
  return submission ? contentOf<SentPerson>(record, submission, `person:${personId}`) : null
}

export function personViews(record: CaseRecord): PersonView[] {
  return record.file.persons.map((person) => personView(record, person))
}

function personView(record: CaseRecord, person: PersonFile): PersonView {
  const { personId, relation, personClass, stage } = person
  const sent = sentPerson(record, personId)
  const transfer = record.visible.includes('transfer')
  const travelDocument = record.visible.includes('travel_document')
  return {
    personId,
    relation,
    personClass,
    stage,
    ...namesOf(record, person),
    erased: sent === null,
    reply: replyOf(record, person),
    documentRequestedOn: (travelDocument && person.documentRequestedOn) || null,
    travelDocument: travelDocument ? travelDocumentOf(record, person) : null,
    fallbackDocument: travelDocument && person.fallbackDocument === true,
    arrivedOn: (transfer && person.arrivedOn) || null,
    sections: sent ? particulars(record, person, sent) : [],
  }
}

/** Names stand in the section of the form that asks them, and are read by whoever reads that section. */
function namesOf(record: CaseRecord, person: PersonFile) {
  const section: SectionId = particularsSection(record.pack, person)?.section ?? 'identity'
  const row = record.visible.includes(section)
    ? record.persons.find((one) => one.person_id === person.personId)
    : undefined
  return {
    familyName: row?.family_name ?? null,
    givenNames: row?.given_names ?? null,
    ownScript: row?.own_script ?? null,
    birthDate: row?.birth_date ?? null,
    sex: row?.sex ?? null,
    nationality: row?.nationality ?? null,
    photographId: row?.photograph_id ?? null,
  }
}

/** Sealed sections are never among these: they are opened one by one, with a purpose. */
function isOpen(record: CaseRecord, section: FormSection): boolean {
  return section.section !== 'health' && section.section !== 'danger' && record.visible.includes(section.section)
}

function particulars(record: CaseRecord, person: PersonFile, sent: SentPerson): AnsweredSection[] {
  const corrections = correctionsOf(record.events, record.parts, person.personId)
  return record.pack.form.sections
    .filter((one) => isAskedOf(one, person) && isOpen(record, one))
    .map((section) => sectionAnswers(record.pack, section, sent.answers[section.id] ?? {}, record.words, corrections))
}

/** What was said about the case as a whole; it travels with the principal person. */
export function caseSections(record: CaseRecord): AnsweredSection[] {
  const principal = record.file.persons.find((person) => person.relation === 'principal')
  const sent = principal ? sentPerson(record, principal.personId) : null
  if (!principal || !sent) return []
  const corrections = correctionsOf(record.events, record.parts, principal.personId)
  return record.pack.form.sections
    .filter((one) => one.kind === 'case' && isOpen(record, one))
    .map((section) => sectionAnswers(record.pack, section, sent.answers[section.id] ?? {}, record.words, corrections))
}

function replyOf(record: CaseRecord, { personId, reply }: PersonFile): PersonView['reply'] {
  if (!reply || !record.visible.includes('reply')) return null
  const about = ({ data }: { data: { persons: { personId: string }[] } }) =>
    data.persons.some((one) => one.personId === personId)
  const given = eventsOf(record, 'reply_given').findLast(about)
  const event = reply.basis === 'paper' ? eventsOf(record, 'paper_reply_recorded').findLast(about) : given
  const text = event && reply.basis !== 'silence' ? textOf(record, event, `reply:${personId}`) : null
  const said = { outcome: reply.outcome, basis: reply.basis, on: reply.on, reason: reply.reason ?? null, text }
  const outcome = given?.data.persons.find((one) => one.personId === personId)
  return { ...said, ...(outcome && reply.basis === 'decision' ? groundsOf(record, given, outcome) : noGrounds) }
}

function travelDocumentOf(record: CaseRecord, { personId, travelDocument }: PersonFile): PersonView['travelDocument'] {
  const event = eventsOf(record, 'travel_document_issued').findLast(
    ({ data }) => data.documentId === travelDocument?.documentId,
  )
  if (!travelDocument || !event) return null
  return {
    number: contentOf<{ number: string }>(record, event, `travel_document:${personId}`)?.number ?? null,
    issuedOn: travelDocument.issuedOn,
    validUntil: travelDocument.validUntil,
    identityBasis: event.data.identityBasis,
  }
}
