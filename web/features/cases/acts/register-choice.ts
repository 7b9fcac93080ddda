import type { CaseView, PersonView } from '../../../../contract/cases.ts'
import { identityFields, type Localized } from '../../../../domain/agreement/form.ts'

/** What one register is asked; only what is named here will be shown to it. */
export type RegisterChoice = {
  authority: string
  register: string
  fields: string[]
  documentIds: string[]
  question: string
  /** ISO day, or empty for the usual one. */
  wantedBy: string
}

/** A field of the application that may be shown to a register: answered for at least one of the persons. */
export type OfferedField = { id: string; label: Localized }

export function offeredFields(persons: readonly PersonView[], photograph: Localized): OfferedField[] {
  const found = new Map<string, OfferedField>()
  for (const person of persons) {
    if (person.photographId) found.set('photograph', { id: 'photograph', label: photograph })
    for (const field of person.sections.flatMap((section) => section.fields)) {
      if (field.value !== null && !found.has(field.id)) found.set(field.id, { id: field.id, label: field.label })
    }
  }
  return [...found.values()]
}

/** A register begins with who the person is, and nothing more. */
export function startChoice(authority: string, register: string, offered: readonly OfferedField[]): RegisterChoice {
  const fields = offered.map((one) => one.id).filter((id) => (identityFields as readonly string[]).includes(id))
  return { authority, register, fields, documentIds: [], question: '', wantedBy: '' }
}

type Verification = CaseView['verifications'][number]

/** What was taken back is gone, and what was asked again goes on in the later question. */
export function mayAskAgain(view: Pick<CaseView, 'verifications' | 'possible'>, one: Verification): boolean {
  const later = view.verifications.some(({ again }) => again?.requestId === one.requestId)
  return view.possible.includes('request_verification') && !one.recalled && !later
}

/** One request for each person and register, with what that person's part of the application holds of it. */
export function requestsOf(choices: readonly RegisterChoice[], persons: readonly PersonView[], view: CaseView) {
  return choices.flatMap((choice) =>
    persons.map((person) => {
      const has = new Set(person.sections.flatMap((one) => one.fields).flatMap((one) => (one.value ? [one.id] : [])))
      if (person.photographId) has.add('photograph')
      const own = view.evidence
        .filter((item) => item.personId === person.personId)
        .flatMap((item) => item.documents.map((one) => one.documentId))
      return {
        personId: person.personId,
        authority: choice.authority,
        register: choice.register,
        fields: choice.fields.filter((id) => has.has(id)),
        documentIds: choice.documentIds.filter((id) => own.includes(id)),
        question: choice.question.trim(),
        ...(choice.wantedBy ? { wantedBy: choice.wantedBy } : {}),
      }
    }),
  )
}
