import { shareWord } from '../../../contract/statistics-words.ts'
import { type Formula, isShare, type Unit } from '../../../domain/statistics/measures.ts'
import { useSpoken } from '../../i18n/language.tsx'

/** Figures as one reads them: shares in per cent, numbers and days as they are. */
export function useValues() {
  const { t, format } = useSpoken()
  return {
    number: (value: number) => format.number(value),
    /** Upon a chart, where there is little room. */
    share: (part: number) => shareWord(part, { t, format }, 0),
    value: (value: number, formula: Formula) =>
      isShare({ formula }) ? shareWord(value, { t, format }) : format.number(value),
    /** Behind a number. */
    unitOf: (unit: Unit, count: number) => (unit === 'share' ? '' : t(`insights.counted.${unit}`, { count })),
    unit: (unit: Unit) => (unit === 'share' ? t('insights.unit.share') : t(`statistics.unit.${unit}`)),
  }
}
