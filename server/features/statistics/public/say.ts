import { shareWord } from '../../../../contract/statistics-words.ts'
import { isShare, type Measure } from '../../../../domain/statistics/measures.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import type { ToldYear } from './yearly.ts'

/** A figure as the public reads it: shares in per cent, and in words where it is not told. */
export function shownValue(told: ToldYear, { formula }: Pick<Measure, 'formula'>, { t, format }: Speech): string {
  if (told === null) return formula === 'count' ? '0' : '–'
  if (told.hidden) return t('figures.public.hidden')
  if (told.value === null) return '–'
  return isShare({ formula }) ? shareWord(told.value, { t, format }, 0) : format.number(told.value)
}

export function unitWord({ unit }: Pick<Measure, 'unit'>, { t }: Speech): string {
  return unit === 'share' ? t('figures.public.share') : t(`statistics.unit.${unit}`)
}
