import { upperCase } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Stage } from '../../../domain/agreement/vocabulary.ts'
import type { Otherwise, SilenceOtherwise } from '../../../domain/case/otherwise.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'

/** What another version would have made of a case, a sentence for each difference. `after`: that version. */
export function otherwiseLines(found: Otherwise, after: AgreementPack, words: Speech): string[] {
  const { t, format, language } = words
  const day = (date: string | null) => (date ? format.date(date) : t('difference.nothing'))
  const named = (title: Localized) => title[language] ?? title.en
  const lines = [
    ...(found.silence ? [silenceLine(found.silence, after, words)] : []),
    ...found.deadlines.map(({ title, was, is }) =>
      t('difference.case.deadline', { title: named(title), was: day(was), is: day(is) }),
    ),
    ...found.acts.map(({ action, relation, role, possible }) =>
      t(possible ? 'difference.case.act-possible' : 'difference.case.act-impossible', {
        act: t(`agreement.action.${action}`),
        side: t('difference.side', { side: relation }),
        role: t(`ui.role.${role}`),
      }),
    ),
  ]
  return lines.map((line) => upperCase(language, line.slice(0, 1)) + line.slice(1))
}

function silenceLine({ title, was, is, stage }: SilenceOtherwise, after: AgreementPack, words: Speech): string {
  const { t, format, language } = words
  const called = (id: Stage) => {
    const found = after.stages.find((one) => one.id === id)?.title
    return found ? (found[language] ?? found.en) : id
  }
  const what = title ? (title[language] ?? title.en) : t('difference.kind.receipt')
  const on = (date: string) => format.date(date)
  if (!is) return t('difference.case.silence-not', { what, was: on(was!), stage: called(stage.is) })
  if (!was) return t('difference.case.silence', { what, is: on(is), stage: called(stage.is) })
  return t('difference.case.silence-moved', { what, was: on(was), is: on(is), stage: called(stage.is) })
}
