import type { AgreementPack } from '../domain/agreement/schema.ts'
import type { EventData } from '../domain/case/events.ts'
import type { CaseView } from './cases.ts'
import type { Translate } from './i18n.ts'
import type { Formatter } from './i18n-format.ts'

type Choice = NonNullable<AgreementPack['statelessness']>[string][number]

interface Speech {
  view: Pick<CaseView, 'requestingState' | 'requestedState'>
  pack: Pick<AgreementPack, 'statelessness'>
  t: Translate
  format: Formatter
  title: (choices: readonly Choice[], id: string) => string
}

/** To whom a claim of statelessness was referred, in one line; the name of an authority that the pack does not know is payload. */
export function referralWords(
  { by, referredOn, referredTo }: Pick<EventData<'statelessness_claimed'>, 'by' | 'referredOn' | 'referredTo'>,
  { view, pack, t, format, title }: Speech,
): string {
  if (!referredOn) return t('history.statelessness.open')
  const date = format.date(referredOn)
  if (!referredTo) return t('history.statelessness.referred', { date })
  const authorities = pack.statelessness?.[by === 'requesting' ? view.requestingState : view.requestedState] ?? []
  return t('history.statelessness.referred-to', { date, authority: title(authorities, referredTo) })
}
