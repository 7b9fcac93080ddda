import type { FiguresAnswer } from '../../../contract/statistics.ts'
import { type FigureSpeech, valuesOf, valueWord } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { partsOf } from './chart/calendar.ts'
import type { Told } from './chart/model.ts'

/** How the values of one table are told: in the words of its agreement, and in the course of its period. */
export function toldOf(period: FiguresAnswer['period'], until: PlainDate, speech: FigureSpeech): Told {
  const oneYear = period.from.slice(0, 4) === period.to.slice(0, 4)
  return {
    word: (dimension, value, beside) => valueWord(dimension, value, speech, beside),
    short: (dimension, value, beside) =>
      shortWord(dimension, value, oneYear, speech) ?? valueWord(dimension, value, speech, beside),
    order: (dimension) => valuesOf(dimension, speech.pack),
    calendar: (dimension) => partsOf(dimension, period, until),
  }
}

/** Along an axis a month needs its year only where there are several. */
function shortWord(dimension: Dimension, value: string, oneYear: boolean, { t }: FigureSpeech): string | null {
  const year = oneYear ? '' : value.slice(0, 4)
  if (dimension === 'month' && value.length === 7)
    return `${t(`insights.month.${Number(value.slice(5))}`)} ${year}`.trim()
  if (dimension === 'quarter' && value.length === 7)
    return `${t('insights.quarter', { quarter: value.slice(6) })} ${year}`.trim()
  return null
}
