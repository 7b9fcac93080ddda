import { z } from 'zod'
import type { FormField, FormSection } from '../agreement/form.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { Answer, ApplicationContent, DraftPerson, EvidenceItem } from './application.ts'
import { sectionsOf, wholeCase } from './application.ts'
import type { FieldFault } from './refusal.ts'

/** Whether a drafted application says enough to be answered, section by section. */
export interface SectionState {
  /** "setup", "persons", "evidence" or the section's identifier, with the person where it is about one. */
  key: string
  sectionId: string
  personId?: string
  optional: boolean
  asked: number
  answered: number
  notAvailable: number
  faults: FieldFault[]
}

const realDate = z.iso.date()

/** The fault of a person who entered too early to be covered by the agreement. */
export const outsideScope = 'entered_too_early'

/**
 * Control characters, and the marks that turn the direction of writing: nobody sees them, and a name with one reads
 * differently in a list and on the signed form. Joiners, which some scripts need, are letters' business and stay.
 */
const unprintable = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u

/** Matches what the pack's form cannot print: letters of other scripts than those it is set in, and pictures. */
export function notOnTheForm({ scripts }: Pick<AgreementPack['form'], 'scripts'>): RegExp {
  if (!scripts) return /(?!)/u
  const known = [...scripts, 'Zyyy', 'Zinh'].map((script) => `\\p{sc=${script}}`).join('')
  return new RegExp(`[^${known}]|\\p{Emoji_Presentation}`, 'u')
}

/** Every section of the task list with what is missing in it; an application may be filed when no section has a fault. */
export function completeness(pack: AgreementPack, content: ApplicationContent, today: string): SectionState[] {
  const held = pack.procedures.find((one) => one.id === content.setup.procedure)?.course?.heldUntil
  const states = everySection(pack, content, today)
  return held
    ? states.map((state) => ({ ...state, faults: [...state.faults, ...heldFaults(state, held, content, today)] }))
    : states
}

/** Without an application everything rests on the document that the person holds, so it must be valid today. */
function heldFaults(
  { key, sectionId }: SectionState,
  field: string,
  content: ApplicationContent,
  today: string,
): FieldFault[] {
  const [, of = ''] = key.split(':')
  const given = content.answers[sectionId]?.[of]?.[field]
  const value = given && 'value' in given ? given.value.trim() : ''
  return realDate.safeParse(value).success && value < today ? [{ path: `${key}.${field}`, code: 'document_over' }] : []
}

function everySection(pack: AgreementPack, content: ApplicationContent, today: string): SectionState[] {
  return [
    setupState(pack, content),
    ...content.persons.flatMap((person) =>
      sectionsOf(pack, person).map((section) => personState(pack, content, section, person, today)),
    ),
    ...pack.form.sections
      .filter((section) => section.kind === 'case')
      .map((section) => caseState(pack, content, section, today)),
    evidenceState(pack, content, today),
  ]
}

/** Whether an application may be filed: no section has a fault. Evidence is never a condition of filing. */
export function isComplete(states: readonly SectionState[]): boolean {
  return states.every((state) => state.faults.length === 0)
}

function setupState(pack: AgreementPack, content: ApplicationContent): SectionState {
  const faults: FieldFault[] = []
  if (!pack.procedures.some((one) => one.id === content.setup.procedure)) {
    faults.push({ path: 'setup.procedure', code: 'choose_one' })
  }
  if (content.setup.requestedAuthority === '') faults.push({ path: 'setup.requestedAuthority', code: 'choose_one' })
  if (content.persons.filter((person) => person.relation === 'principal').length !== 1) {
    faults.push({ path: 'persons', code: 'one_principal' })
  }
  content.persons.forEach((person, index) => {
    if (content.persons.findIndex((one) => one.personId === person.personId) !== index) {
      faults.push({ path: `persons.${index}.personId`, code: 'choose_one' })
    }
    const known = pack.personClasses.find((one) => one.id === person.personClass)
    if (!known?.relations.includes(person.relation)) {
      faults.push({ path: `persons.${index}.personClass`, code: 'choose_one' })
    }
  })
  return {
    key: 'setup',
    sectionId: 'setup',
    optional: false,
    asked: 2,
    answered: 2 - faults.filter(({ path }) => path.startsWith('setup.')).length,
    notAvailable: 0,
    faults,
  }
}

function personState(
  pack: FormRules,
  content: ApplicationContent,
  section: FormSection,
  person: DraftPerson,
  today: string,
): SectionState {
  const state = answersState(pack, content, section, person.personId, today)
  const photograph = section.photograph && !person.photographId
  const explained = content.answers[section.id]?.[person.personId]?.photograph
  if (photograph && !(explained && 'notAvailable' in explained)) {
    state.faults.push({ path: `${state.key}.photograph`, code: 'photograph_needed' })
  }
  return { ...state, personId: person.personId }
}

function caseState(pack: FormRules, content: ApplicationContent, section: FormSection, today: string): SectionState {
  return answersState(pack, content, section, wholeCase, today)
}

function answersState(
  pack: FormRules,
  content: ApplicationContent,
  section: FormSection,
  key: string,
  today: string,
): SectionState {
  const given = content.answers[section.id]?.[key] ?? {}
  const path = `${section.id}:${key}`
  const faults = section.fields.flatMap((field) => {
    return answerFaults(pack, section, field, given[field.id], `${path}.${field.id}`, today)
  })
  const filled = section.fields.map((field) => given[field.id]).filter((one) => one !== undefined)
  return {
    key: path,
    sectionId: section.id,
    optional: section.optional || !section.fields.some((field) => field.required),
    asked: section.fields.length,
    answered: filled.filter((one) => 'value' in one && one.value.trim() !== '').length,
    notAvailable: filled.filter((one) => 'notAvailable' in one).length,
    faults,
  }
}

type FormRules = Pick<AgreementPack, 'form' | 'scope'>

/** What is wrong with one answer of the form; none where it may be sent. `path` names it in the faults. */
export function answerFaults(
  pack: FormRules,
  section: FormSection,
  field: FormField,
  given: Answer | undefined,
  path: string,
  today: string,
): FieldFault[] {
  const found = [...fieldFaults(field, given, path, today), ...scopeFaults(pack.scope, field, given, path)]
  // What a sealed section says is not printed on the form.
  const printed = section.section !== 'health' && section.section !== 'danger'
  const foreign = printed && given && 'value' in given && notOnTheForm(pack.form).test(given.value)
  return found.length === 0 && foreign ? [{ path, code: 'not_on_the_form' }] : found
}

function fieldFaults(field: FormField, given: Answer | undefined, path: string, today: string): FieldFault[] {
  if (given && 'notAvailable' in given) return field.answerNeeded ? [{ path, code: 'answer_needed' }] : []
  const value = given?.value.trim() ?? ''
  if (value === '') return field.required ? [{ path, code: 'answer_or_reason' }] : []
  if (unprintable.test(value)) return [{ path, code: 'wrong_form' }]
  if (value.length > field.maxLength) return [{ path, code: 'too_long', values: { max: field.maxLength } }]
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return [{ path, code: 'wrong_form' }]
  if (field.type === 'date' && !realDate.safeParse(value).success) return [{ path, code: 'date_not_real' }]
  if (field.type === 'date' && field.id === 'birth_date' && value > today) return [{ path, code: 'date_in_future' }]
  if (field.type === 'choice' && !field.options?.some((one) => one.id === value)) return [{ path, code: 'choose_one' }]
  if (field.type === 'number' && !/^\d{1,4}$/.test(value)) return [{ path, code: 'number_expected' }]
  if (field.type === 'country' && !/^[A-Z]{2,3}$/.test(value)) return [{ path, code: 'choose_one' }]
  return []
}

/**
 * Whether the day of entry brings a person under the agreement, where it covers only those who entered after a day. A day
 * that is not known cannot be shown to be later, so it is no answer.
 */
function scopeFaults(
  scope: AgreementPack['scope'],
  field: FormField,
  given: Answer | undefined,
  path: string,
): FieldFault[] {
  if (!scope || field.id !== scope.field || !given) return []
  const { enteredAfter: after, provenance } = scope
  const values = { after, article: provenance.article ?? provenance.source }
  if ('notAvailable' in given) return [{ path, code: 'entry_date_needed', values }]
  const value = given.value.trim()
  return realDate.safeParse(value).success && value <= after ? [{ path, code: outsideScope, values }] : []
}

/** What is wrong with means of evidence about some persons; paths begin with `evidence.<index>`. */
export function evidenceFaults(
  pack: AgreementPack,
  evidence: readonly Omit<EvidenceItem, 'itemId'>[],
  personIds: readonly string[],
  today: string,
): FieldFault[] {
  const foreignLetters = notOnTheForm(pack.form)
  const faults: FieldFault[] = []
  evidence.forEach((item, index) => {
    const path = `evidence.${index}`
    if (!pack.evidence.some((one) => one.id === item.category))
      faults.push({ path: `${path}.category`, code: 'choose_one' })
    if (!personIds.includes(item.personId)) faults.push({ path: `${path}.personId`, code: 'choose_one' })
    for (const name of ['issuedOn', 'expiresOn', 'shownBirthDate'] as const) {
      const given = item[name] ?? ''
      if (given !== '' && !realDate.safeParse(given).success)
        faults.push({ path: `${path}.${name}`, code: 'date_not_real' })
    }
    for (const name of ['number', 'issuedAt', 'issuedBy', 'note'] as const) {
      if (foreignLetters.test(item[name])) faults.push({ path: `${path}.${name}`, code: 'not_on_the_form' })
    }
    if (unprintable.test(item.shownName ?? '')) faults.push({ path: `${path}.shownName`, code: 'wrong_form' })
    if (realDate.safeParse(item.issuedOn).success && item.issuedOn > today)
      faults.push({ path: `${path}.issuedOn`, code: 'date_in_future' })
  })
  return faults
}

function evidenceState(pack: AgreementPack, content: ApplicationContent, today: string): SectionState {
  const personIds = content.persons.map(({ personId }) => personId)
  const faults = evidenceFaults(pack, content.evidence, personIds, today)
  return {
    key: 'evidence',
    sectionId: 'evidence',
    optional: true,
    asked: content.evidence.length,
    answered: content.evidence.filter((_, index) => !faults.some(({ path }) => path.startsWith(`evidence.${index}.`)))
      .length,
    notAvailable: 0,
    faults,
  }
}
