// Offered to other features: tests of the case read the record of a person as it is made.
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type PersonRelation, type SectionId, sealedSections } from '../../../domain/agreement/vocabulary.ts'
import type { Answer, Answers, EvidenceItem } from '../../../domain/case/application.ts'
import type { CaseFile, PersonFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { correctedBy, corrigendaOf } from '../cases/corrections.ts'
import { loadEvents, loadParts, type StoredPart } from '../cases/load.ts'
import { sectionOf, signedBy } from '../cases/timeline.ts'
import { readDocument, type StoredDocument } from '../documents/store.ts'
import { blackOut, type Traits } from './black-out.ts'
import { concerns, ownFacts } from './own-facts.ts'

export interface RecordEvent {
  seq: number
  type: CaseEvent['type']
  recordedAt: string
  effectiveAt: string
  /** null for what the agreement itself brought about. */
  authority: string | null
  facts: Record<string, unknown>
  words: string | null
}

/** Everything both States exchanged about one person, as far as whoever makes the record may read it. */
export interface PersonRecord {
  pack: AgreementPack
  file: CaseFile
  person: PersonFile
  erased: boolean
  /** By section of the form. */
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
  /** What corrigenda put right or added; the application stands as it was sent. */
  corrigenda: { number: number; at: string; answers: Record<string, Answers>; evidence: EvidenceItem[] }[]
  /** The rest of the family, by their relation alone. */
  others: PersonRelation[]
  events: RecordEvent[]
  travelDocumentNumber: string | null
  documents: StoredDocument[]
  /** Sections that were exchanged and are not in this copy, because whoever made it may not read them. */
  withheld: SectionId[]
  authorities: ReadonlyMap<string, Localized>
}

/** Whose record is made, and how much of the file its maker reads. */
export interface Wanted {
  caseId: string
  personId: string
  visible: readonly SectionId[]
}

/**
 * Reads the shared stream alone: what a State keeps to itself is no part of what was exchanged. null where the case has no
 * such person.
 */
export async function gatherRecord(
  tx: Transaction,
  services: Services,
  { caseId, personId, visible }: Wanted,
): Promise<PersonRecord | null> {
  const events = await loadEvents(tx, caseId, ['shared'])
  const file = fold(caseId, events)
  const person = file?.persons.find((one) => one.personId === personId)
  if (!file || !person) return null
  const pack = await services.agreements.version(file.packDigest)
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  const parts = await loadParts(tx, keys, caseId, { stream: 'shared' })
  const sent = contentOf<Sent>(parts, `person:${personId}`)
  const others = file.persons.filter((one) => one !== person)
  const traits = (id: string) =>
    traitsOf(
      parts
        .filter(({ part }) => part === `person:${id}` || part === `corrected:${id}`)
        .map(({ content }) => content as Sent),
    )
  const say = blackOut(
    traits(personId),
    others.map((one) => traits(one.personId)),
  )
  const sealed = sealedSections.filter((section) => parts.some((one) => one.part === `${section}:${personId}`))
  const needs = parts.some((one) => one.part === `needs:${personId}`)
  const exchanged: SectionId[] = [
    ...sealed.filter((section) => wasFilled(events, personId, section)),
    ...(needs ? (['needs'] as const) : []),
  ]
  return {
    pack,
    file,
    person,
    erased: sent === null,
    answers: answersOf(pack, { parts, file, person, sent, visible, say }),
    evidence: (sent?.evidence ?? []).map((item) => withoutOthers(item, say)),
    others: others.map(({ relation }) => relation),
    corrigenda: corrigendaOf(events).flatMap((event) => {
      const corrected = correctedBy(parts, event, personId)
      if (!corrected) return []
      const answers = answersOf(pack, { parts, file, person, sent: corrected, visible, say, within: event.seq })
      const evidence = visible.includes('evidence') ? corrected.evidence.map((item) => withoutOthers(item, say)) : []
      return [{ number: event.data.number, at: event.recordedAt, answers, evidence }]
    }),
    events: events
      .filter((event) => concerns(event, personId) && mayRead(event, visible))
      .map((event) => recordEvent(event, { file, person, others, parts, visible, say })),
    travelDocumentNumber: contentOf<{ number: string }>(parts, `travel_document:${personId}`)?.number ?? null,
    documents: visible.includes('evidence') ? await documentsOf(tx, services, file, personId, events) : [],
    withheld: exchanged.filter((section) => !visible.includes(section)),
    authorities: await authoritiesOf(tx),
  }
}

interface Sent {
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
}

/** The last of a part is what holds: a travel document may be issued anew. */
function contentOf<C>(parts: readonly StoredPart[], part: string): C | null {
  return (parts.findLast((one) => one.part === part)?.content ?? null) as C | null
}

/** Under every name somebody was known: as it was sent, and as it was put right. */
function traitsOf(told: readonly (Sent | null)[]): Traits {
  const values = (field: string) =>
    told
      .flatMap((sent) => Object.values(sent?.answers ?? {}))
      .flatMap((answers) => {
        const answer = answers[field]
        return answer && 'value' in answer && answer.value.trim() !== '' ? [answer.value.trim()] : []
      })
  return {
    names: ['family_name', 'given_names', 'name_in_own_script'].flatMap(values),
    marks: [
      ...values('birth_date'),
      ...told.flatMap((sent) => sent?.evidence ?? []).map(({ number }) => number.trim()),
    ],
  }
}

function firstOf<C>(parts: readonly StoredPart[], part: string): C | null {
  return (parts.find((one) => one.part === part)?.content ?? null) as C | null
}

function withoutOthers(item: EvidenceItem, say: (text: string) => string): EvidenceItem {
  return { ...item, note: say(item.note), issuedBy: say(item.issuedBy), issuedAt: say(item.issuedAt) }
}

interface Reading {
  parts: readonly StoredPart[]
  file: CaseFile
  person: PersonFile
  visible: readonly SectionId[]
  say: (text: string) => string
}

/** The person's own sections, those about the case as a whole, and the sealed ones where they may be read. */
function answersOf(
  pack: AgreementPack,
  { parts, file, person, sent, visible, say, within }: Reading & { sent: Sent | null; within?: number },
): Record<string, Answers> {
  if (!sent) return {}
  const principal = file.persons.find((one) => one.relation === 'principal')
  // `within`: only what one corrigendum says; otherwise what the application said.
  const own = parts.filter(({ seq, part }) => (within ? seq === within : !part.startsWith('corrected:')))
  const kind = within ? 'corrected' : 'person'
  const whole = principal && contentOf<Sent>(own, `${kind}:${principal.personId}`)
  const relations = file.persons.map(({ relation }) => relation)
  const found: Record<string, Answers> = {}
  for (const { id, kind: about, section, fields } of pack.form.sections) {
    if (!visible.includes(section)) continue
    const sealed = sealedSections.some((one) => one === section)
    const source = sealed
      ? firstOf<Record<string, Answers>>(own, `${section}:${person.personId}`)
      : (about === 'case' ? whole : sent)?.answers
    const given = source?.[id]
    if (!given) continue
    // Who the others are is theirs, also where the person was asked for it.
    const kept = fields
      .filter(({ about }) => about === undefined || !relations.includes(about))
      .map((field) => field.id)
    const entries = Object.entries(given).filter(([field]) => kept.includes(field))
    found[id] = Object.fromEntries(entries.map(([field, answer]) => [field, said(answer, say)]))
  }
  return found
}

function said(answer: Answer, say: (text: string) => string): Answer {
  if ('value' in answer) return { value: say(answer.value) }
  return answer.note === undefined ? answer : { ...answer, note: say(answer.note) }
}

function wasFilled(events: readonly CaseEvent[], personId: string, section: string): boolean {
  return events.some(
    (event) =>
      (event.type === 'application_submitted' || event.type === 'application_corrected') &&
      event.data.sealed.some((one) => one.personId === personId && one.section === section),
  )
}

function mayRead(event: CaseEvent, visible: readonly SectionId[]): boolean {
  const section = sectionOf[event.type]
  return section === null || visible.includes(section)
}

function recordEvent(event: CaseEvent, reading: Reading & { others: readonly PersonFile[] }): RecordEvent {
  const { file, person, others } = reading
  const { seq, type, recordedAt, effectiveAt, data } = event
  const actor = signedBy(event, file)
  const otherIds = others.map((one) => one.personId)
  return {
    seq,
    type,
    recordedAt,
    effectiveAt,
    authority: actor.userId === 'system' ? null : actor.authorityId,
    facts: ownFacts(data, person.personId, otherIds),
    words: wordsOf(event, reading),
  }
}

function wordsOf(event: CaseEvent, { parts, person, visible, say }: Reading): string | null {
  const texts = parts
    .filter(({ stream, seq }) => stream === event.stream && seq === event.seq)
    .filter(({ part, section }) => {
      if (section === 'needs') return visible.includes('needs') && part === `needs:${person.personId}`
      return (
        part.startsWith('message:') || part === 'failure' || part === 'reason' || part === `reply:${person.personId}`
      )
    })
    .map(({ content }) => (content as { text?: string } | null)?.text ?? '')
  return say(texts.filter(Boolean).join('\n')) || null
}

/** The person's own files; the form of the application too, unless it shows others. */
async function documentsOf(
  tx: Transaction,
  services: Services,
  file: CaseFile,
  personId: string,
  events: readonly CaseEvent[],
): Promise<StoredDocument[]> {
  const rows = await tx
    .selectFrom('documents')
    .select(['document_id', 'person_id'])
    .where('case_id', '=', file.caseId)
    .where('stream', '=', 'shared')
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('document_id')
    .execute()
  const form = events.find((event) => event.type === 'application_submitted')?.data.form.documentId
  const wanted = rows.filter(
    ({ document_id: id, person_id }) => person_id === personId || (file.persons.length === 1 && id === form),
  )
  const found: StoredDocument[] = []
  for (const { document_id: id } of wanted) {
    const document = await readDocument(tx, services, file.caseId, id)
    if (document) found.push(document)
  }
  return found
}

async function authoritiesOf(tx: Transaction): Promise<Map<string, Localized>> {
  const rows = await tx.selectFrom('authorities').select(['authority_id', 'name']).execute()
  return new Map(rows.map((row) => [row.authority_id, row.name as unknown as Localized]))
}
