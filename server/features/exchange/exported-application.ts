import type { FileView } from '../../../contract/drafts.ts'
import type { ExchangeDocument } from '../../../contract/exchange.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type SectionId, sealedSections } from '../../../domain/agreement/vocabulary.ts'
import type { Answers, EvidenceItem } from '../../../domain/case/application.ts'
import type { CaseFile, PersonFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { StoredPart } from '../cases/load.ts'

type Application = ExchangeDocument['application']
type File = NonNullable<Application['files']>[number]
type Submitted = Extract<CaseEvent, { type: 'application_submitted' }>

/** What both States know of a case, and how much of it the reader sees. */
export interface SharedCase {
  pack: AgreementPack
  visible: readonly SectionId[]
  file: CaseFile
  events: readonly CaseEvent[]
  submission: Submitted
  parts: readonly StoredPart[]
  documents: readonly FileView[]
}

interface Sent {
  photographId?: string
  answers: Record<string, Answers>
  evidence: EvidenceItem[]
}

export function exportedApplication(shared: SharedCase): Application {
  const { file } = shared
  const files = filesOf(shared)
  const principal = file.persons.find(({ relation }) => relation === 'principal')
  const whole = principal && sentBy(shared, principal)
  return {
    procedure: file.procedure,
    interviewRequested: file.interviewRequested,
    persons: file.persons.map((person) => personOf(shared, person, files)),
    answers: answersOf(shared, 'case', whole ?? null),
    evidence: evidenceOf(shared, files),
    files,
  }
}

/** null once the person's data were erased. */
function sentBy({ parts, submission }: SharedCase, { personId }: Pick<PersonFile, 'personId'>): Sent | null {
  const found = parts.find(({ seq, part }) => seq === submission.seq && part === `person:${personId}`)
  return (found?.content ?? null) as Sent | null
}

function personOf(shared: SharedCase, person: PersonFile, files: readonly File[]): Application['persons'][number] {
  const { personId: id, relation, personClass } = person
  const sent = sentBy(shared, person)
  if (!sent) return { id, relation, personClass, erased: true }
  const photograph = files.find((file) => file.id === sent.photographId)?.id
  const answers = answersOf(shared, 'person', sent, relation)
  return { id, relation, personClass, ...(photograph ? { photograph } : {}), answers }
}

function answersOf(
  { pack, visible }: SharedCase,
  kind: 'person' | 'case',
  sent: Sent | null,
  relation?: PersonFile['relation'],
): Record<string, Answers> {
  const open = pack.form.sections.filter(
    (one) =>
      one.kind === kind &&
      one.subject === relation &&
      visible.includes(one.section) &&
      !sealedSections.some((sealed) => sealed === one.section),
  )
  return Object.fromEntries(open.flatMap(({ id }) => (sent?.answers[id] ? [[id, sent.answers[id]]] : [])))
}

function evidenceOf(shared: SharedCase, files: readonly File[]): NonNullable<Application['evidence']> {
  const { submission, visible } = shared
  if (!visible.includes('evidence')) return []
  return submission.data.evidence.map(({ itemId, personId, category, documentIds, copy, authenticated }) => {
    const item = sentBy(shared, { personId })?.evidence.find((one) => one.itemId === itemId)
    const { number, issuedOn, issuedAt, issuedBy, expiresOn, shownName, shownBirthDate, note } = item ?? {}
    const told = { authenticated, number, issuedOn, issuedAt, issuedBy, expiresOn, shownName, shownBirthDate, note }
    return {
      ...{ id: itemId, person: personId, category, copy },
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value)),
      files: documentIds.filter((id) => files.some((file) => file.id === id)),
    }
  })
}

/** The files that went with the application, without their bytes; erased ones are gone. */
function filesOf({ documents, visible }: SharedCase): File[] {
  return documents.flatMap(({ documentId: id, personId, purpose, mediaType, size, digest }) => {
    if (purpose !== 'photograph' && purpose !== 'evidence') return []
    if (personId === null || !visible.includes(purpose === 'photograph' ? 'identity' : 'evidence')) return []
    return [{ id, person: personId, purpose, mediaType, size, digest }]
  })
}
