import type { CountedAgreement, MeasuresAnswer, MeasureView } from '../../../contract/statistics.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import type { ChartKind } from './chart/model.ts'
import { type Asked, behind, type FigureSearch, inAddress, readAsked, writeBy, writeOnly } from './search.ts'

/** A question to the figures, whole: what the address leaves out is what one asks first. */
export interface Question {
  counted: CountedAgreement
  measure: MeasureView
  /** Where an older version of the measure is asked for. */
  version?: number | undefined
  period: string
  by: Dimension[]
  only: Asked['only']
  chart?: ChartKind | undefined
}

/** @returns null where nothing may be counted, or a measure is named that there is not */
export function questionOf(
  search: FigureSearch,
  { measures, agreements }: MeasuresAnswer,
  today: PlainDate,
): Question | null {
  const counted =
    agreements.find(
      ({ agreementId, side }) => agreementId === search.agreement && (!search.side || side === search.side),
    ) ?? (search.agreement ? undefined : agreements[0])
  if (!counted) return null
  const known = measures.filter(({ sides }) => sides.includes(counted.side))
  const measure = search.measure
    ? known.find(({ code }) => code === search.measure)
    : (known.find(({ code }) => code === 'received') ?? known[0])
  if (!measure) return null
  const fresh = !search.measure && !search.by && measure.dimensions.includes('month')
  const { by, only } = readAsked(search, measure.dimensions)
  return {
    ...{ counted, measure, version: search.version, only, chart: search.chart },
    period: String(search.period ?? firstPeriod(today, counted.controlled || measure.guarded)),
    by: fresh ? ['month'] : by,
  }
}

/** The year that runs; the one before in its first month, when there is little to see, and where nothing is told until it is over. */
export function firstPeriod(today: PlainDate, controlled: boolean): string {
  const year = Number(today.slice(0, 4))
  return String(controlled || today.slice(5, 7) === '01' ? year - 1 : year)
}

/** The address of a question. What another measure is not broken down by goes with the old one. */
export function addressOf({ counted, measure, version, period, by, only, chart }: Question): FigureSearch {
  const fits = (dimension: Dimension) => measure.dimensions.includes(dimension)
  const kept = Object.entries(only).filter(([dimension]) => fits(dimension as Dimension))
  return {
    ...{ agreement: counted.agreementId, side: counted.side, measure: measure.code, version },
    ...{ period: inAddress(period), by: writeBy(by.filter(fits)), only: writeOnly(Object.fromEntries(kept)), chart },
  }
}

/** The address that gives the same figures years later: it names the version of the measure. */
export function permanent(question: Question): FigureSearch {
  return addressOf({ ...question, version: question.version ?? question.measure.version })
}

export function casesBehind(question: Question, cell: Readonly<Record<string, string>>): FigureSearch {
  return behind(addressOf(question), cell)
}

/** The same question as a file of figures asks it. */
export function askedBy({ counted, measure, version, period, by, only }: Question) {
  const narrowed = Object.entries(only).map(([dimension, values]) => [dimension, [...(values ?? [])]])
  return {
    ...{ agreement: counted.agreementId, side: counted.side, measure: measure.code, period, by: [...by] },
    ...(version ? { version } : {}),
    ...(narrowed.length > 0 ? { only: Object.fromEntries(narrowed) as Record<string, string[]> } : {}),
  }
}
