import type { Translate } from '../../../contract/i18n.ts'
import type { FormSection } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type DraftPerson, isAskedOf, particularsSection, wholeCase } from '../../../domain/case/application.ts'
import type { Draft } from './draft-query.ts'

/** One page of an application: what stands outside the form (setup, references), or a section of it for one person. */
export type Step = {
  /** As in the address: `/applications/<case>/<section>[/<person>]`. */
  section: string
  personId: string | null
  /** The section of the form, where the page is one. */
  form: FormSection | null
  person: DraftPerson | null
  sealed: boolean
  state: Draft['sections'][number] | null
}

/** The pages in the order of the form; a section about a person who is not there yet has no page. */
export function stepsOf(pack: AgreementPack, draft: Draft): Step[] {
  const outside = (section: string): Step => ({
    section,
    personId: null,
    form: null,
    person: null,
    sealed: false,
    state: draft.sections.find((state) => state.key === section) ?? null,
  })
  return [outside('setup'), ...pack.form.sections.flatMap((form) => formSteps(form, draft)), outside('references')]
}

function formSteps(form: FormSection, draft: Draft): Step[] {
  const sealed = form.section === 'health' || form.section === 'danger'
  if (form.kind !== 'person') {
    const key = form.kind === 'evidence' ? 'evidence' : `${form.id}:${wholeCase}`
    const state = draft.sections.find((one) => one.key === key) ?? null
    return [{ section: form.id, personId: null, form, person: null, sealed, state }]
  }
  return draft.content.persons
    .filter((person) => isAskedOf(form, person))
    .map((person) => ({
      section: form.id,
      personId: person.personId,
      form,
      person,
      sealed,
      state: draft.sections.find((one) => one.key === `${form.id}:${person.personId}`) ?? null,
    }))
}

export function findStep(steps: readonly Step[], section: string, personId: string | null): Step | null {
  return steps.find((step) => step.section === section && step.personId === personId) ?? null
}

export function neighbours(steps: readonly Step[], step: Step): { before: Step | null; after: Step | null } {
  const place = steps.indexOf(step)
  return { before: steps[place - 1] ?? null, after: steps[place + 1] ?? null }
}

export function stepPath(caseId: string, step: Pick<Step, 'section' | 'personId'>): string {
  return `/applications/${caseId}/${step.section}${step.personId ? `/${step.personId}` : ''}`
}

/** The name of the part of the draft that holds a section's answers. */
export function answersPart(step: Step): string {
  return `section:${step.section}:${step.personId ?? wholeCase}`
}

/** A person's names as far as they are typed. */
export function nameOf(pack: AgreementPack, draft: Draft, person: DraftPerson): string {
  const section = particularsSection(pack, person)
  const answers = section ? draft.content.answers[section.id]?.[person.personId] : undefined
  return ['family_name', 'given_names']
    .flatMap((field) => {
      const answer = answers?.[field]
      return answer && 'value' in answer && answer.value.trim() ? [answer.value.trim()] : []
    })
    .join(' ')
}

/**
 * What a person is called on the pages: the names as far as they are typed, else the relation; of several of one
 * relation each has a number, so that twenty children without a name can be told apart.
 */
export function calledOf(t: Translate, pack: AgreementPack, draft: Draft, person: DraftPerson): string {
  const name = nameOf(pack, draft, person)
  if (name) return name
  const alike = draft.content.persons.filter(({ relation }) => relation === person.relation)
  const relation = t(`application.relation.${person.relation}`)
  if (alike.length < 2) return relation
  const number = alike.findIndex(({ personId }) => personId === person.personId) + 1
  return t('application.relation.numbered', { relation, number })
}

export type StepStatus = 'complete' | 'missing' | 'untouched' | 'optional'

export function statusOf(state: Step['state']): StepStatus {
  if (!state) return 'optional'
  const begun = state.answered + state.notAvailable > 0
  if (state.faults.length > 0) return begun ? 'missing' : 'untouched'
  return !begun && state.optional ? 'optional' : 'complete'
}
