import type { Translate } from '../../../contract/i18n.ts'
import type { Formatter } from '../../../contract/i18n-format.ts'
import { listed } from '../../../contract/listed.ts'
import type { Colleague } from '../../../contract/team.ts'

/** “Away until 3 April. Stands in: …”, “On duty today”, or nothing to say. */
export function absenceText(
  t: Translate,
  format: Formatter,
  { away, onDuty }: Pick<Colleague, 'away' | 'onDuty'>,
): string {
  if (!away) return onDuty ? t('team.on-duty') : ''
  const until = t('team.away', { day: format.date(away.until) })
  const names = listed(
    t,
    away.deputies.map(({ name }) => name),
  )
  return `${until} ${names ? t('team.deputy', { names }) : t('team.no-deputy')}`
}
