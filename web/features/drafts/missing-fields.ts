import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Draft } from './draft-query.ts'
import { type Step, stepPath } from './steps.ts'

/** One thing that is missing or wrong: what it is called, where it is mended, and what it means for the reply. */
export interface MissingField {
  key: string
  /** Of the pack's form; null for what the program itself asks. */
  label: Localized | null
  /** The sentence of the server, where there is no field of the form to name. */
  message: string
  path: string
  /** The id of the field on that page. */
  hash: string
  meaning: Localized | null
}

/** What is missing on one page of the application, each with the way to its field. */
export function missingFields(pack: AgreementPack, draft: Draft, step: Step): MissingField[] {
  return (step.state?.faults ?? []).map((fault): MissingField => {
    const page = stepPath(draft.caseId, step)
    const rest = { key: fault.path, message: fault.message }
    const [, index = '', name = ''] = fault.path.split('.')
    if (step.form?.kind === 'evidence') {
      const item = draft.content.evidence[Number(index)]
      return {
        ...rest,
        label: null,
        meaning: null,
        path: item ? `${page}/${item.itemId}` : page,
        hash: `evidence-${name}`,
      }
    }
    if (fault.path.startsWith('persons.')) {
      const person = draft.content.persons[Number(index)]
      const form = pack.form.sections.find((one) => one.kind === 'person' && one.subject === person?.relation)
      const path = form && person ? stepPath(draft.caseId, { section: form.id, personId: person.personId }) : page
      return { ...rest, label: null, meaning: null, path, hash: 'person-class' }
    }
    const field = step.form?.fields.find((one) => one.id === fault.path.split('.').at(-1))
    const hash = step.form ? `answer-${field?.id ?? 'photograph'}` : `setup-${index}`
    return { ...rest, label: field?.label ?? null, meaning: field?.ifMissing ?? null, path: page, hash }
  })
}
