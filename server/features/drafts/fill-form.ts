import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { ApplicationContent, DraftPerson } from '../../../domain/case/application.ts'
import { answerOf, isAskedOf, particularsSection, wholeCase } from '../../../domain/case/application.ts'
import type { PrintedForm, PrintedSection } from '../../platform/pdf/printed-form.ts'
import type { Bilingual } from '../documents/printed-words.ts'
import { both, countryName, printedDate } from '../documents/printed-words.ts'
import { answerRows, evidenceRow, nobodyRow, sealedRow } from './form-rows.ts'

export interface FormParty {
  name: string
  place: string
  state: string
}

/** Everything a form prints. The same input gives the same form, and so the same bytes. */
export interface FormInput {
  pack: AgreementPack
  content: ApplicationContent
  caseId: string
  practice: boolean
  /** Today in the requesting State. */
  date: string
  from: FormParty
  to: FormParty
  signature: { official: string; position: string; authority: string }
  /** Digests of the attached files by document identifier. */
  digests: ReadonlyMap<string, string>
  /** Pictures by person. */
  photographs: ReadonlyMap<string, string>
  /** Marks of sealed sections, by `sealedKey`. */
  sealMarks: ReadonlyMap<string, string>
}

export function sealedKey(sectionId: string, personId: string): string {
  return `${sectionId}:${personId}`
}

export function isSealed(section: FormSection): section is FormSection & { section: 'health' | 'danger' } {
  return section.section === 'health' || section.section === 'danger'
}

/**
 * The application as its official form. Sealed sections are named and marked, never printed, so that every reader of the
 * file may read the document that was signed.
 */
export function fillForm(input: FormInput): PrintedForm {
  const { pack, content, date } = input
  return {
    practice: input.practice,
    title: pack.form.title,
    agreement: pack.title,
    boxes: boxesOf(pack, content),
    header: {
      from: { name: input.from.name, country: countryName(input.from.state) },
      to: { name: input.to.name, country: countryName(input.to.state) },
      place: input.from.place,
      date,
      reference: input.caseId,
    },
    sections: sectionsToPrint(input).map((section) => printedSection(input, section)),
    statement: pack.form.statement,
    signature: { ...input.signature, date: printedDate(date) },
    foot: { pack: `${pack.id} ${pack.version}`, issued: printedDate(date) },
  }
}

function boxesOf(pack: AgreementPack, { setup }: ApplicationContent): PrintedForm['boxes'] {
  // The official form has a box for each of the procedures that share it.
  const own = pack.procedures.some(({ id, course }) => id === setup.procedure && course?.form)
  const shared = pack.procedures.filter(({ application, course }) => application && !course?.form)
  return [
    ...(own ? [] : shared).map(({ id, title }) => ({ label: title, checked: setup.procedure === id })),
    { label: both('drafts.form.interview_requested'), checked: setup.interviewRequested },
  ]
}

/** What is asked of some classes of persons alone is left out where there is none of them; the official form has no such sections. */
function sectionsToPrint({ pack, content }: FormInput): FormSection[] {
  return pack.form.sections.filter(
    (section) => !section.personClasses || content.persons.some((person) => isAskedOf(section, person)),
  )
}

function printedSection(input: FormInput, section: FormSection): PrintedSection {
  const { letter, title } = section
  const people = input.content.persons.filter((person) => isAskedOf(section, person))
  const picture = people[0] && input.photographs.get(people[0].personId)
  return {
    letter,
    title,
    ...(section.photograph ? { photograph: picture ?? null } : {}),
    blocks: blocksOf(input, section, people),
  }
}

function blocksOf(input: FormInput, section: FormSection, people: readonly DraftPerson[]): PrintedSection['blocks'] {
  const { pack, content } = input
  if (section.kind === 'case') return [{ rows: answerRows(pack, section, content.answers[section.id]?.[wholeCase]) }]
  if (section.kind === 'evidence') return evidenceBlocks(input)
  if (people.length === 0) return [{ rows: [nobodyRow()] }]
  return people.map((person, index) => {
    const heading = headingOf(pack, person, people.length > 1 ? index + 1 : null)
    if (!isSealed(section)) {
      return { heading, rows: answerRows(pack, section, content.answers[section.id]?.[person.personId]) }
    }
    const mark = input.sealMarks.get(sealedKey(section.id, person.personId)) ?? null
    return { ...(people.length > 1 ? { heading } : {}), rows: [sealedRow(section, mark)] }
  })
}

function evidenceBlocks({ pack, content, digests }: FormInput): PrintedSection['blocks'] {
  const several = content.persons.length > 1
  let number = 0
  const blocks = content.persons.flatMap((person) => {
    const items = content.evidence.filter((item) => item.personId === person.personId)
    if (items.length === 0) return []
    const rows = items.map((item) => {
      number += 1
      return evidenceRow(pack, item, String(number), digests)
    })
    return [{ ...(several ? { heading: nameOf(pack, content, person) } : {}), rows }]
  })
  return blocks.length > 0 ? blocks : [{ rows: [nobodyRow('drafts.form.no_evidence')] }]
}

/** The class of person decides on which ground the State is bound; the form says it above the particulars. */
function headingOf(pack: AgreementPack, person: DraftPerson, number: number | null): Bilingual {
  const found = pack.personClasses.find((one) => one.id === person.personClass)?.title
  const title = found ?? { en: person.personClass, az: person.personClass }
  return number === null ? title : { en: `${number}. ${title.en}`, az: `${number}. ${title.az}` }
}

function nameOf(pack: AgreementPack, content: ApplicationContent, person: DraftPerson): Bilingual {
  const section = particularsSection(pack, person)
  const name = ['family_name', 'given_names']
    .flatMap((field) => (section ? (answerOf(content, section.id, person.personId, field) ?? []) : []))
    .join(' ')
  return name === '' ? both(`drafts.form.relation.${person.relation}`) : { en: name, az: name }
}
