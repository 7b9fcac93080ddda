import { type Formula, isShare, type Unit } from '../../../domain/statistics/measures.ts'
import { useSpoken } from '../../i18n/language.tsx'

/** Figures as one reads them: shares in per cent, numbers and days as they are. */
export function useValues() {
  const { t, format } = useSpoken()
  const share = (part: number) => t('insights.percent', { number: format.number(part * 100, 0) })
  const shareOf = (part: number) => t('insights.percent', { number: format.number(Math.round(part * 1000) / 10) })
  return {
    number: (value: number) => format.number(value),
    share,
    value: (value: number, formula: Formula) => (isShare({ formula }) ? shareOf(value) : format.number(value)),
    /** Behind a number. */
    unitOf: (unit: Unit, count: number) => (unit === 'share' ? '' : t(`insights.counted.${unit}`, { count })),
    unit: (unit: Unit) => (unit === 'share' ? t('insights.unit.share') : t(`statistics.unit.${unit}`)),
  }
}
