import type { InformationRule } from '../information.ts'
import type { PackWords } from './words.ts'

/** What a request for information does to the period for the reply, for how long at most, and whether a gap is a ground of refusal. */
export function askingLines(
  { t, period }: Pick<PackWords, 't' | 'period'>,
  asking: Omit<InformationRule, 'provenance'>,
): string[] {
  const { replyClock, atMost } = asking
  const limit =
    atMost === undefined
      ? t('agreement.asking.no-limit')
      : t('agreement.asking.at-most', { period: period({ amount: atMost, unit: 'calendar_days' }) })
  return [
    t(`agreement.asking.${replyClock}`),
    ...(replyClock === 'stands_still' ? [limit] : []),
    t(asking.incompleteMayRefuse ? 'agreement.asking.may-refuse' : 'agreement.asking.no-ground'),
  ]
}
