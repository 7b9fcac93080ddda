import type { Dimension } from '../../fact.ts'
import { isShare, type Measure } from '../../measures.ts'
import type { Period } from '../../period.ts'
import type { ShownFigure } from '../sheet.ts'
import { all, codeOf, confidentiality, type Keyed, keyed, observationStatus } from './codes.ts'
import { attributeIds, dimensionIds, flowName, timeId, valueId } from './structure.ts'
import { sdmxCalendar, sdmxTime } from './time.ts'

/** Of which version of SDMX-CSV a file is: 2.0 belongs to SDMX 3.0, 1.0 to SDMX 2.1. */
export type SdmxCsvVersion = '2.0' | '1.0'

export interface SdmxAsked {
  agreementId: string
  measure: Measure
  period: Period
  by: readonly Dimension[]
  only?: Readonly<Partial<Record<Dimension, readonly string[]>>>
  figures: readonly (ShownFigure & { count?: number | null | undefined; part?: number | null | undefined })[]
  /** Whether the period is over; until then its figures are provisional. */
  over: boolean
}

/**
 * A filter that the key of an observation cannot say: some values of a dimension by which the figures are not told apart, or a part
 * of the calendar inside the period. A file would claim to be of everything.
 */
export function unsayable({ by, only = {} }: Pick<SdmxAsked, 'by' | 'only'>): Dimension | null {
  const filters = Object.entries(only) as [Dimension, readonly string[]][]
  const found = filters.find(([dimension, values]) => {
    if (by.includes(dimension)) return false
    return values.length !== 1 || !(keyed as readonly Dimension[]).includes(dimension)
  })
  return found ? found[0] : null
}

/** Two parts of the calendar at once are two times for one observation. */
export function twoTimes(by: readonly Dimension[]): boolean {
  return by.filter((one) => calendar.includes(one)).length > 1
}

const calendar: readonly Dimension[] = ['year', 'quarter', 'month']

/** The first line of a file. */
export function sdmxHeader(version: SdmxCsvVersion): string[] {
  const start = version === '1.0' ? ['DATAFLOW'] : ['STRUCTURE', 'STRUCTURE_ID', 'ACTION']
  return [...start, ...dimensionIds, timeId, valueId, ...attributeIds]
}

/** Every figure as one observation: a number that is withheld leaves its place empty, and says why in its two states. */
export function* sdmxRows(asked: SdmxAsked, version: SdmxCsvVersion): Generator<string[]> {
  const { agreementId, measure, period, by, only = {}, over } = asked
  const start = version === '1.0' ? [flowName] : ['dataflow', flowName, 'I']
  const time = by.find((one): one is 'year' | 'quarter' | 'month' => calendar.includes(one))
  const whole = sdmxTime(period)
  const fixed = (dimension: Keyed) => {
    const values = only[dimension]
    return values?.length === 1 ? codeOf(dimension, values[0]!) : all
  }
  const measureCode = measure.code.toUpperCase()
  for (const { by: said, value, withheld, count, part } of asked.figures) {
    const { freq, timePeriod } = time ? sdmxCalendar(time, said[time]!) : whole
    const key = keyed.map((one) => (by.includes(one) ? codeOf(one, said[one] ?? 'none') : fixed(one)))
    const status = withheld ? 'suppressed' : value === null ? 'noneToMake' : over ? 'normal' : 'provisional'
    yield [
      ...start,
      ...[freq, agreementId, measureCode, ...key, timePeriod],
      withheld || value === null ? '' : String(value),
      ...[measure.unit.toUpperCase(), measure.formula.toUpperCase(), String(measure.version)],
      ...(isShare(measure) && status !== 'suppressed' && value !== null ? [String(part), String(count)] : ['', '']),
      ...[observationStatus[status], withheld ? confidentiality.confidential : confidentiality.free],
    ]
  }
}
