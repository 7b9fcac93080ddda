import type { FormField } from '../agreement/form.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { PersonRelation } from '../agreement/vocabulary.ts'
import {
  type Answer,
  type Answers,
  type ApplicationContent,
  type EvidenceItem,
  isAskedOf,
  wholeCase,
} from '../case/application.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** An application as the rules of data quality look at it: sent or drafted alike, and nothing of the sealed sections. */
export interface Application {
  pack: AgreementPack
  requestedState: string
  /** The day on which it was submitted; of a draft, today. */
  on: PlainDate
  interviewRequested: boolean
  persons: readonly RecordedPerson[]
  /** The scans that are there, by identifier; empty where nobody looked. */
  files: ReadonlyMap<string, ScanFacts>
}

export interface ScanFacts {
  mediaType: string
  /** Bytes. */
  size: number
}

export interface RecordedPerson {
  personId: string
  relation: PersonRelation
  personClass: string
  /** What the form asks of this person, and of the case as a whole where it is the principal: by `section.field`. */
  asked: ReadonlyMap<string, FormField>
  answers: ReadonlyMap<string, Answer>
  evidence: readonly EvidenceItem[]
}

/** What is said of a person, as submissions and corrigenda hold it: answers by section, then by field. */
export interface SaidOfPerson {
  personId: string
  relation: PersonRelation
  personClass: string
  answers: Readonly<Record<string, Answers>>
  evidence: readonly EvidenceItem[]
}

/** A person with what the form asks; answers to what it does not ask, and to sealed sections, are left out. */
export function recordedPerson(pack: Pick<AgreementPack, 'form'>, said: SaidOfPerson): RecordedPerson {
  const asked = new Map<string, FormField>()
  const answers = new Map<string, Answer>()
  for (const section of pack.form.sections) {
    if (section.section === 'health' || section.section === 'danger') continue
    const isAsked = section.kind === 'case' ? said.relation === 'principal' : isAskedOf(section, said)
    if (!isAsked) continue
    for (const field of section.fields) {
      const name = `${section.id}.${field.id}`
      asked.set(name, field)
      const given = said.answers[section.id]?.[field.id]
      if (given) answers.set(name, given)
    }
  }
  const { personId, relation, personClass, evidence } = said
  return { personId, relation, personClass, asked, answers, evidence }
}

/** A draft, as it would be judged if it were sent today. */
export function applicationOfDraft(
  pack: AgreementPack,
  content: ApplicationContent,
  today: PlainDate,
  files: Application['files'] = new Map(),
): Application {
  const persons = content.persons.map(({ personId, relation, personClass }) => {
    const of = (key: string) =>
      Object.entries(content.answers).flatMap(([section, given]): [string, Answers][] =>
        given[key] ? [[section, given[key]]] : [],
      )
    const answers = Object.fromEntries([...of(personId), ...(relation === 'principal' ? of(wholeCase) : [])])
    const evidence = content.evidence.filter((item) => item.personId === personId)
    return recordedPerson(pack, { personId, relation, personClass, answers, evidence })
  })
  const { requestedState, interviewRequested } = content.setup
  return { pack, requestedState, on: today, interviewRequested, persons, files }
}

/** The name under which the form asks a field of this person, as `person.birth_date`; null where it does not. */
export function askedAs({ asked }: RecordedPerson, field: string): string | null {
  for (const name of asked.keys()) if (name.endsWith(`.${field}`)) return name
  return null
}

/** What is answered to a field, without surrounding space; empty where nothing is, or why it is not available. */
export function said(person: RecordedPerson, field: string): string {
  const name = askedAs(person, field)
  const given = name === null ? undefined : person.answers.get(name)
  return given && 'value' in given ? given.value.trim() : ''
}

/** Whether a field is asked and neither answered nor said to be not available: a reason is an answer. */
export function isUnanswered(person: RecordedPerson, field: string): boolean {
  const name = askedAs(person, field)
  if (name === null) return false
  const given = person.answers.get(name)
  return !given || ('value' in given && given.value.trim() === '')
}

const realDate = /^\d{4}-\d{2}-\d{2}$/

/** A day that is answered, or null. */
export function daySaid(person: RecordedPerson, field: string): PlainDate | null {
  const value = said(person, field)
  return realDate.test(value) ? value : null
}

/** A day as a means of evidence names it, or null. */
export function dayOn(item: EvidenceItem, field: 'issuedOn' | 'expiresOn' | 'shownBirthDate'): PlainDate | null {
  const value = item[field]?.trim() ?? ''
  return realDate.test(value) ? value : null
}

/** Full years between two days. */
export function yearsBetween(from: PlainDate, to: PlainDate): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** Whether a means of evidence is a document with machine-readable lines: a passport, an identity card. */
export function isTravelDocument({ pack }: Application, { category }: EvidenceItem): boolean {
  return pack.evidence.some(({ id, mrz }) => id === category && mrz !== undefined)
}

/** Numbers that a State gives a person once for life, by the ids that forms give them. */
export const ownNumbers = ['personal_number', 'national_identity_number', 'cnic_number'] as const

/** The numbers that belong to one person alone: those of passports and identity cards, and those that a State gives for life. */
export function numbersOfOne(application: Application, person: RecordedPerson): string[] {
  const documents = person.evidence.filter((item) => isTravelDocument(application, item)).map(({ number }) => number)
  const asked = [...ownNumbers, 'passport_number'].map((field) => said(person, field))
  return [...new Set([...documents, ...asked].filter((number) => number.trim() !== ''))]
}
