import { z } from 'zod'
import type { FormSection } from '../agreement/form.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { personRelations } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** The content of a readmission application while it is drafted, in the parts in which it is saved. */

/** A field is answered, or said to be not available and why; both count as complete. */
export const answer = z.union([
  z.strictObject({ value: z.string().max(5000) }),
  z.strictObject({ notAvailable: z.string().min(1), note: z.string().max(500).optional() }),
])
export type Answer = z.infer<typeof answer>

export const setup = z.strictObject({
  agreementId: z.string(),
  requestedState: z.string(),
  requestedAuthority: z.string().default(''),
  procedure: z.string(),
  interviewRequested: z.boolean().default(false),
})

export const draftPerson = z.strictObject({
  personId: z.uuid(),
  relation: z.enum(personRelations),
  personClass: z.string(),
  photographId: z.uuid().optional(),
})
export type DraftPerson = z.infer<typeof draftPerson>

export const evidenceItem = z.strictObject({
  itemId: z.uuid(),
  personId: z.uuid(),
  category: z.string(),
  copy: z.boolean().default(true),
  /** A copy that an authority certified as true. Apart from `copy`, so that everything written before it still reads. */
  authenticated: z.boolean().optional(),
  number: z.string().max(100).default(''),
  issuedOn: z.string().max(10).default(''),
  issuedAt: z.string().max(200).default(''),
  issuedBy: z.string().max(200).default(''),
  expiresOn: z.string().max(10).default(''),
  /** The name and the birth date that stand on it; what they contradict is shown. */
  shownName: z.string().max(200).optional(),
  shownBirthDate: z.string().max(10).optional(),
  note: z.string().max(1000).default(''),
  documentIds: z.array(z.uuid()).max(20).default([]),
})
export type EvidenceItem = z.infer<typeof evidenceItem>

export const ownReference = z.strictObject({
  kind: z.enum(['file', 'national_case', 'registry_in', 'registry_out', 'archive']),
  value: z.string().min(1).max(100),
})
export type OwnReference = z.infer<typeof ownReference>

/** Answers of one section of the form for one person, or for the case as a whole. */
export const answers = z.record(z.string(), answer)
export type Answers = z.infer<typeof answers>

export const applicationContent = z.strictObject({
  setup,
  persons: z.array(draftPerson).max(30),
  /** By section of the form, then by person identifier or "case". */
  answers: z.record(z.string(), z.record(z.string(), answers)),
  evidence: z.array(evidenceItem).max(100),
  references: z.array(ownReference).max(20),
})
export type ApplicationContent = z.infer<typeof applicationContent>

export const wholeCase = 'case'

/** What was answered, without surrounding space; null for nothing, and for "not available". */
export function answerOf(content: ApplicationContent, sectionId: string, key: string, field: string): string | null {
  const found = content.answers[sectionId]?.[key]?.[field]
  return found && 'value' in found && found.value.trim() !== '' ? found.value.trim() : null
}

/** The section of the form that asks a person's particulars. */
export function particularsSection(pack: AgreementPack, person: DraftPerson): FormSection | undefined {
  return pack.form.sections.find(
    (one) => one.section !== 'health' && one.section !== 'danger' && one.subject === person.relation,
  )
}

/** The date of birth as a real day, or null while there is none: such a person counts as a minor. */
export function birthDateOf(pack: AgreementPack, content: ApplicationContent, person: DraftPerson): PlainDate | null {
  const section = particularsSection(pack, person)
  const value = section ? answerOf(content, section.id, person.personId, 'birth_date') : null
  return value && z.iso.date().safeParse(value).success ? value : null
}

/**
 * What the application answers to a field, wherever the form asks for it: about the case as a whole or the principal person.
 * Null where nothing is answered, or why it is not available.
 */
export function answerAnywhere(pack: AgreementPack, content: ApplicationContent, field: string): string | null {
  const principal = content.persons.find((person) => person.relation === 'principal')
  for (const section of pack.form.sections) {
    const key = section.kind === 'case' ? wholeCase : section.subject === 'principal' ? principal?.personId : undefined
    const found = key === undefined ? null : answerOf(content, section.id, key, field)
    if (found !== null) return found
  }
  return null
}

/** The sections of the form that a person of this case fills, in the order of the form. */
export function sectionsOf(pack: AgreementPack, person: Pick<DraftPerson, 'relation' | 'personClass'>): FormSection[] {
  return pack.form.sections.filter((section) => isAskedOf(section, person))
}

/** Whether a section of the form is asked of this person: of the relation it is about, and of the classes it names. */
export function isAskedOf(
  { kind, subject, personClasses }: FormSection,
  person: Pick<DraftPerson, 'relation' | 'personClass'>,
): boolean {
  return (
    kind === 'person' && subject === person.relation && (!personClasses || personClasses.includes(person.personClass))
  )
}
