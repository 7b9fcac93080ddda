import type { CaseView } from '../../../contract/cases.ts'
import { createFormatter } from '../../../contract/i18n-format.ts'
import type { Authorities } from '../../../contract/session.ts'
import type { StepSpeech } from '../../../contract/step-words.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Official } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'

/** The words of one printed copy: in the language of whoever prints it, in the time of their authority. */
export interface CopySpeech extends StepSpeech {
  view: CaseView
  language: Official['language']
  stateOf: (authority: string | null) => string | null
  personName: (person: CaseView['persons'][number]) => string
  /** The same instant as the other State's clock had it; null where both agree. */
  elsewhere: (instant: string) => string | null
  otherState: string
}

export function copySpeech(
  official: Official,
  view: CaseView,
  pack: AgreementPack,
  authorities: Authorities,
): CopySpeech {
  const { language } = official
  const { t } = speech(language)
  const known = new Map(authorities.map((one) => [one.id, one]))
  const zoneOf = (id: string) => known.get(id)?.timeZone ?? 'UTC'
  const format = createFormatter(language, t, zoneOf(official.authority.id))
  const other = view.side === 'requesting' ? view.requestedAuthority : view.requestingAuthority
  const abroad = createFormatter(language, t, zoneOf(other))
  const personName = (person: CaseView['persons'][number]) =>
    person.erased
      ? t('history.erased')
      : [person.familyName, person.givenNames].filter(Boolean).join(' ') || t('ui.person.no-name')
  const text: CopySpeech['text'] = (localized) => textIn(localized, language)
  return {
    view,
    pack,
    t,
    format,
    language,
    text,
    title: (choices, id) => {
      const found = choices.find((one) => one.id === id)
      return found ? text(found.title) : id
    },
    personName,
    person: (personId) => {
      const found = view.persons.find((one) => one.personId === personId)
      return found ? personName(found) : ''
    },
    authority: (id) => {
      const found = id ? known.get(id) : undefined
      return found ? text(found.name) : (id ?? '')
    },
    stateOf: (id) => (id ? (known.get(id)?.state ?? null) : null),
    register: (id, code) => {
      const found = known.get(id)?.registers.find((one) => one.code === code)
      return found ? text(found.name) : code
    },
    crossingPoint: (code) =>
      authorities.flatMap((one) => one.crossingPoints).find((one) => one.code === code)?.name ?? code,
    elsewhere: (instant) => {
      const there = abroad.dateTime(instant)
      return there === format.dateTime(instant) ? null : there
    },
    otherState: view.side === 'requesting' ? view.requestedState : view.requestingState,
  }
}
