import type { Translate } from '../../../contract/i18n.ts'

const dayLength = 86_400_000

/** Whole days from one plain date to another; negative when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)
}

export type Urgency = 'calm' | 'soon' | 'today' | 'passed'

/** Three days is the last moment at which a weekend can still lie between now and the date. */
export function urgencyOf(days: number): Urgency {
  if (days < 0) return 'passed'
  if (days === 0) return 'today'
  return days <= 3 ? 'soon' : 'calm'
}

export function leftInWords(t: Translate, days: number): string {
  if (days < 0) return t('ui.deadline.passed', { days: -days })
  if (days === 0) return t('ui.deadline.today')
  if (days === 1) return t('ui.deadline.tomorrow')
  return t('ui.deadline.left', { days })
}
