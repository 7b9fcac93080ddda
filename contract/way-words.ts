import type { Counted, Way } from '../domain/statistics/reconciliation.ts'
import type { Translate } from './i18n.ts'

/** How a side counts, as one would say it: what is one, which day counts, and of a consent what becomes of silence. */
export function wayWord(t: Translate, of: Counted, { unit, day, silence }: Way): string {
  const by = of === 'consents' && day === 'sent' ? 'committee.consents-day.sent' : `committee.day.${day}`
  const whole = t('committee.way', { unit: t(`committee.unit.${unit}`), day: t(by) })
  return silence ? `${whole}; ${t(`committee.silence.${silence}`)}` : whole
}
