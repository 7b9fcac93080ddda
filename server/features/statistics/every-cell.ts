import { mostFigures } from '../../../contract/statistics.ts'
import { valuesOf } from '../../../contract/statistics-words.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { monthsIn, quarterOf } from '../../../domain/statistics/period.ts'
import type { Figure, Question } from '../../../domain/statistics/tally.ts'
import type { Services } from '../../platform/services.ts'

/**
 * The figures of a guarded measure with a cell for everything that could be counted: a list of those cells that hold somebody would
 * say of whom something was told. Of any other measure as they are.
 *
 * @returns none where there would be more cells than an answer takes
 */
export function everyCell(
  { agreements }: Pick<Services, 'agreements'>,
  agreementId: string,
  question: Question,
  figures: readonly Figure[],
): readonly Figure[] {
  const pack = agreements.current.get(agreementId)?.pack
  if (!question.measure.guarded || question.by.length === 0 || !pack) return figures
  const { by, only = {} } = question
  const values = by.map((one) => only[one] ?? valuesWithin(one, question, pack))
  if (values.reduce((product, { length }) => product * length, 1) >= mostFigures) return []
  const keyOf = (cell: Figure['by']) => by.map((one) => cell[one]).join('\n')
  const counted = new Map(figures.map((figure) => [keyOf(figure.by), figure]))
  for (const cell of combined(by, values)) {
    const key = keyOf(cell)
    if (!counted.has(key)) counted.set(key, { by: cell, count: 0, value: 0 })
  }
  return [...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, figure]) => figure)
}

function valuesWithin(dimension: Dimension, { period }: Question, pack: AgreementPack): readonly string[] {
  const months = monthsIn(period)
  switch (dimension) {
    case 'month':
      return months
    case 'quarter':
      return [...new Set(months.map((month) => quarterOf(`${month}-01`)))]
    case 'year':
      return [...new Set(months.map((month) => month.slice(0, 4)))]
    default:
      return valuesOf(dimension, pack) ?? []
  }
}

function combined(by: readonly Dimension[], values: readonly (readonly string[])[]): Figure['by'][] {
  return by.reduce<Figure['by'][]>(
    (cells, dimension, index) =>
      cells.flatMap((cell) => values[index]!.map((value) => ({ ...cell, [dimension]: value }))),
    [{}],
  )
}
