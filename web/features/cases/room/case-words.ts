import { useMemo } from 'react'
import type { CaseView, PersonView } from '../../../../contract/cases.ts'
import type { Localized } from '../../../../domain/agreement/form.ts'
import { useSession } from '../../../data/session.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { localText } from '../../../i18n/local-text.ts'
import { useCase } from './case-room.tsx'

/** The words of this case in the reader's language: persons, authorities and the terms of its own agreement. */
export function useCaseWords() {
  const { t, language, format } = useSpoken()
  const { view, pack, authorities } = useCase()
  const session = useSession()
  return useMemo(() => {
    const text = (localized: Localized) => localText(localized, language)
    const authorityOf = (id: string | null) => authorities.find((one) => one.id === id)
    return {
      t,
      format,
      language,
      text,
      /** The title of a choice of the pack; a word the pack no longer knows is shown as it is. */
      title: (choices: readonly { id: string; title: Localized }[], id: string) => {
        const found = choices.find((one) => one.id === id)
        return found ? text(found.title) : id
      },
      authority: (id: string | null) => {
        const found = authorityOf(id)
        return found ? text(found.name) : (id ?? '')
      },
      authorityOf,
      register: (authorityId: string, code: string) => {
        const found = authorityOf(authorityId)?.registers.find((one) => one.code === code)
        return found ? text(found.name) : code
      },
      crossingPoint: (code: string) =>
        authorities.flatMap((one) => one.crossingPoints).find((one) => one.code === code)?.name ?? code,
      person: (personId: string) => {
        const found = view.persons.find((one) => one.personId === personId)
        return found ? fullName(found, t('ui.person.no-name')) : ''
      },
      ownState: session.authority.state,
      otherState: view.side === 'requesting' ? view.requestedState : view.requestingState,
      pack,
    }
  }, [t, language, format, view, pack, authorities, session])
}

export type CaseWords = ReturnType<typeof useCaseWords>

export function fullName(person: Pick<PersonView, 'familyName' | 'givenNames'>, missing: string): string {
  return [person.familyName, person.givenNames].filter(Boolean).join(' ') || missing
}

export function principalOf(view: CaseView): PersonView | undefined {
  return view.persons.find((person) => person.relation === 'principal') ?? view.persons[0]
}

/** The value of a field of the form as it was sent, in words. */
export function answerOf(person: PersonView, field: string): string | null {
  for (const section of person.sections) {
    const found = section.fields.find((one) => one.id === field)
    if (found?.value) return found.value
  }
  return null
}
