import { formatsOf } from '../../../contract/export-shapes.ts'
import type { ExportAsked } from '../../../contract/exports.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Dimension, dimensions } from '../../../domain/statistics/fact.ts'
import { measureOf, measures } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { twoTimes, unsayable } from '../../../domain/statistics/shapes/sdmx/csv.ts'
import { isSumOfStocks } from '../../../domain/statistics/tally.ts'

/** What is wrong with what was asked for: the field, and a sentence in `shapes.fault.<code>`. */
export interface AskedFault {
  path: string
  code: string
  values?: Record<string, string>
}

/** The first thing that is wrong, before anything is counted; null when a file can be made. */
export function faultOfAsked(
  asked: ExportAsked,
  agreements: ReadonlyMap<string, { pack: AgreementPack }>,
): AskedFault | null {
  const pack = agreements.get(asked.agreement)?.pack
  if (!pack) return fault('agreement', 'no_agreement', { agreements: [...agreements.keys()].join(', ') })
  const formats = formatsOf[asked.shape]
  if (!formats.includes(asked.format)) return fault('format', 'format', { formats: formats.join(', ') })
  const period = readPeriod(asked.period)!
  const { inForceFrom } = pack.instrument
  if (period.to < inForceFrom) return fault('period', 'before_agreement', { from: inForceFrom })
  const foreign = belongsElsewhere(asked)
  if (foreign) return fault(foreign, 'not_of_shape')
  if (asked.shape === 'frontex' && !/^\d{4}-\d{2}$/.test(asked.period)) return fault('period', 'one_month')
  if (asked.shape === 'eurostat' && !/^\d{4}(-Q[1-4])?$/.test(asked.period)) return fault('period', 'year_or_quarter')
  if (asked.shape === 'figures') return faultOfFigures(asked)
  const classes = pack.personClasses.map(({ id }) => id)
  const unknown = asked.nationals?.find((id) => !classes.includes(id))
  return unknown === undefined ? null : fault('nationals', 'no_class', { class: unknown, classes: classes.join(', ') })
}

function fault(path: string, code: string, values?: Record<string, string>): AskedFault {
  return values ? { path, code, values } : { path, code }
}

/** Something that another shape asks for would be left out in silence. */
function belongsElsewhere(asked: ExportAsked): string | null {
  const own: Record<ExportAsked['shape'], readonly string[]> = {
    figures: ['measure', 'version', 'by', 'only', 'compared'],
    facts: [],
    frontex: ['nationals'],
    eurostat: ['nationals'],
    visa_code: ['decisions'],
  }
  const all = ['measure', 'version', 'by', 'only', 'compared', 'nationals', 'decisions'] as const
  return all.find((name) => asked[name] !== undefined && !own[asked.shape].includes(name)) ?? null
}

function faultOfFigures(asked: ExportAsked): AskedFault | null {
  const { measure: code, version, by = [], only = {}, format } = asked
  const measure = code === undefined ? undefined : measureOf(code, version)
  if (!measure) {
    return fault('measure', 'no_measure', { measures: [...new Set(measures.map((one) => one.code))].join(', ') })
  }
  const known = (word: string) => dimensions.some((one) => one === word && measure.dimensions.includes(one))
  const foreign = (words: readonly string[]) => words.find((word) => !known(word))
  const path = foreign(by) === undefined ? 'only' : 'by'
  const dimension = foreign(by) ?? foreign(Object.keys(only))
  if (dimension !== undefined) {
    return fault(path, 'no_dimension', { measure: measure.code, dimension, dimensions: measure.dimensions.join(', ') })
  }
  const filters = only as Partial<Record<Dimension, string[]>>
  if (isSumOfStocks({ measure, by: by as Dimension[], only: filters })) return fault('only', 'several_months')
  if (overlapping(asked)) return fault('compared', 'overlap')
  if (!format.startsWith('sdmx')) return null
  const unsaid = unsayable({ by: by as Dimension[], only: filters })
  if (unsaid) return fault('only', 'unsayable', { dimension: unsaid })
  return twoTimes(by as Dimension[]) ? fault('by', 'two_times') : null
}

/** A figure would stand twice, or be added to what it is a part of. */
function overlapping({ period, compared = [] }: ExportAsked): boolean {
  const periods = [period, ...compared].map((text) => readPeriod(text)!).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return periods.some(({ from }, index) => index > 0 && from <= periods[index - 1]!.to)
}
