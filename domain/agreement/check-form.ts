import { checkMrz } from './check-mrz.ts'
import { type Finding, isPattern, twice } from './finding.ts'
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
    ...twice(sections, ['form', 'sections'], 'form_section'),
    ...sections.flatMap((section, index) => sectionFindings(pack, section, ['form', 'sections', index])),
    ...personRelations.flatMap((relation) => particulars(pack, relation)),
    ...(hasClass(pack, 'principal') ? [] : [{ path: ['personClasses'], code: 'principal_missing' }]),
  ]
}

function sectionFindings(pack: AgreementPack, section: FormSection, path: (string | number)[]): Finding[] {
  const { id, kind, subject, fields } = section
  const findings = [
    ...twice(fields, [...path, 'fields'], 'field', id),
    ...fields.flatMap((field, index) => fieldFindings(field, [...path, 'fields', index])),
    ...checkMrz(section, path),
  ]
  if (kind === 'person' && !subject) {
    findings.push({ path, code: 'section_without_subject', values: { id } })
  }
  if (kind !== 'person' && subject) {
    findings.push({ path: [...path, 'subject'], code: 'section_of_nobody', values: { id } })
  }
  if (subject && !hasClass(pack, subject)) {
    findings.push({ path: [...path, 'subject'], code: 'section_relation_unknown', values: { id, subject } })
  }
  // Only what is told of one person is sealed under that person's key.
  if (kind !== 'person' && isSealed(section)) {
    findings.push({ path: [...path, 'kind'], code: 'section_sealed_for_all', values: { id } })
  }
  if (kind === 'evidence' && fields.length > 0) {
    findings.push({ path: [...path, 'fields'], code: 'section_evidence_with_fields', values: { id } })
  }
  return findings
}

function fieldFindings(field: FormField, path: (string | number)[]): Finding[] {
  const { id, type, options, maxLength, pattern } = field
  const findings: Finding[] = twice(options ?? [], [...path, 'options'], 'choice', id)
  if (type === 'choice' && !options?.length) {
    findings.push({ path, code: 'field_choice_of_nothing', values: { id } })
  }
  if (type !== 'choice' && options) {
    findings.push({ path: [...path, 'options'], code: 'field_choices_of_no_choice', values: { id } })
  }
  if (pattern !== undefined && (type !== 'text' || !isPattern(pattern))) {
    findings.push({ path: [...path, 'pattern'], code: 'field_pattern_unreadable', values: { id } })
  }
  if (maxLength > longestAnswer) {
    findings.push({ path: [...path, 'maxLength'], code: 'field_too_long', values: { id, maxLength, longestAnswer } })
  }
  if (id === 'birth_date' && type !== 'date') {
    findings.push({ path: [...path, 'type'], code: 'birth_date_no_date' })
  }
  // The sex stands in the header of the case, where no free text may.
  if (id === 'sex' && type !== 'choice') {
    findings.push({ path: [...path, 'type'], code: 'sex_no_choice' })
  }
  return findings
}

function particulars(pack: AgreementPack, relation: PersonRelation): Finding[] {
  if (!hasClass(pack, relation)) return []
  const index = pack.form.sections.findIndex((section) => section.subject === relation && !isSealed(section))
  const section = pack.form.sections[index]
  if (!section) {
    return [{ path: ['form', 'sections'], code: 'relation_not_asked', values: { relation } }]
  }
  const missing = identityFields.filter((name) => !section.fields.some((field) => field.id === name))
  if (missing.length === 0) return []
  return [
    {
      path: ['form', 'sections', index],
      code: 'identity_not_asked',
      values: { section: section.id, missing: missing.join(', ') },
    },
  ]
}

function hasClass(pack: AgreementPack, relation: PersonRelation): boolean {
  return pack.personClasses.some((one) => one.relations.includes(relation))
}

function isSealed(section: FormSection): boolean {
  return sealedSections.some((sealed) => sealed === section.section)
}
