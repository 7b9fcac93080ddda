import { checkMrz } from './check-mrz.ts'
import { type Finding, twice } from './finding.ts'
import type { FormField, FormSection } from './form.ts'
import { identityFields } from './form.ts'
import type { AgreementPack } from './schema.ts'
import { type PersonRelation, personRelations, sealedSections } from './vocabulary.ts'

/** An answer of the form is never kept longer than this. */
const longestAnswer = 5000

/** Whether the form asks for every person what the engine reads, and for nobody whom the pack does not know. */
export function checkForm(pack: AgreementPack): Finding[] {
  const { sections } = pack.form
  return [
    ...twice(sections, ['form', 'sections'], 'section of the form'),
    ...sections.flatMap((section, index) => sectionFindings(pack, section, ['form', 'sections', index])),
    ...personRelations.flatMap((relation) => particulars(pack, relation)),
    ...(hasClass(pack, 'principal')
      ? []
      : [{ path: ['personClasses'], sentence: 'No class of persons can be the principal person of a case.' }]),
  ]
}

function sectionFindings(pack: AgreementPack, section: FormSection, path: (string | number)[]): Finding[] {
  const { id, kind, subject, fields } = section
  const findings = [
    ...twice(fields, [...path, 'fields'], `field of the section “${id}”`),
    ...fields.flatMap((field, index) => fieldFindings(field, [...path, 'fields', index])),
    ...checkMrz(section, path),
  ]
  if (kind === 'person' && !subject) {
    findings.push({ path, sentence: `The section “${id}” asks for a person but does not say whose particulars.` })
  }
  if (kind !== 'person' && subject) {
    const sentence = `The section “${id}” is not about a person, so it cannot name one.`
    findings.push({ path: [...path, 'subject'], sentence })
  }
  if (subject && !hasClass(pack, subject)) {
    const sentence = `The section “${id}” asks for the relation “${subject}”, which no class of persons has.`
    findings.push({ path: [...path, 'subject'], sentence })
  }
  // Only what is told of one person is sealed under that person's key.
  if (kind !== 'person' && isSealed(section)) {
    const sentence = `The section “${id}” is sealed, so it must be about one person.`
    findings.push({ path: [...path, 'kind'], sentence })
  }
  if (kind === 'evidence' && fields.length > 0) {
    const sentence = `The section “${id}” lists evidence; fields of its own would never be asked.`
    findings.push({ path: [...path, 'fields'], sentence })
  }
  return findings
}

function fieldFindings(field: FormField, path: (string | number)[]): Finding[] {
  const { id, type, options, maxLength } = field
  const findings: Finding[] = twice(options ?? [], [...path, 'options'], `choice of the field “${id}”`)
  if (type === 'choice' && !options?.length) {
    findings.push({ path, sentence: `The field “${id}” is a choice without anything to choose from.` })
  }
  if (type !== 'choice' && options) {
    findings.push({ path: [...path, 'options'], sentence: `The field “${id}” has choices but is no choice.` })
  }
  if (maxLength > longestAnswer) {
    const sentence = `The field “${id}” allows ${maxLength} letters; no answer is kept beyond ${longestAnswer}.`
    findings.push({ path: [...path, 'maxLength'], sentence })
  }
  if (id === 'birth_date' && type !== 'date') {
    findings.push({ path: [...path, 'type'], sentence: 'The field “birth_date” must ask for a date.' })
  }
  // The sex stands in the header of the case, where no free text may.
  if (id === 'sex' && type !== 'choice') {
    findings.push({ path: [...path, 'type'], sentence: 'The field “sex” must be a choice.' })
  }
  return findings
}

function particulars(pack: AgreementPack, relation: PersonRelation): Finding[] {
  if (!hasClass(pack, relation)) return []
  const index = pack.form.sections.findIndex((section) => section.subject === relation && !isSealed(section))
  const section = pack.form.sections[index]
  if (!section) {
    return [{ path: ['form', 'sections'], sentence: `No section of the form asks for the relation “${relation}”.` }]
  }
  const missing = identityFields.filter((name) => !section.fields.some((field) => field.id === name))
  if (missing.length === 0) return []
  const sentence = `The section “${section.id}” does not ask for: ${missing.join(', ')}.`
  return [{ path: ['form', 'sections', index], sentence }]
}

function hasClass(pack: AgreementPack, relation: PersonRelation): boolean {
  return pack.personClasses.some((one) => one.relations.includes(relation))
}

function isSealed(section: FormSection): boolean {
  return sealedSections.some((sealed) => sealed === section.section)
}
