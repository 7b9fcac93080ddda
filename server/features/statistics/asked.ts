// Offered to other features: reports and exports refuse the same questions.
import { z } from 'zod'
import { mostBy, mostOnly } from '../../../contract/statistics.ts'
import { valuesOf } from '../../../contract/statistics-words.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { type Dimension, dimensions } from '../../../domain/statistics/fact.ts'
import { type Measure, measureOf } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { isSumOfStocks, type Question } from '../../../domain/statistics/tally.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { type ProblemField, problem } from '../../platform/http/problems.ts'
import type { Counting } from './counting.ts'

/** A question as it comes in an address. */
export interface AskedQuestion {
  measure: string
  version?: number | undefined
  period: string
  by?: readonly string[] | undefined
  /** `dimension:value` */
  only?: readonly string[] | undefined
}

/** Words of the agreement and of the engine; nothing that somebody could write a name with goes into the query log. */
const valueForm = z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/)

/**
 * The question that an address asks. What is impossible is refused at its field, and says what would do.
 *
 * @param today where figures are counted
 * @throws ProblemError 422: no such measure, version, period or dimension; a period before the agreement or to come; what the other side keeps to itself
 */
export function readAsked(asked: AskedQuestion, counting: Counting, today: PlainDate): Question {
  const measure = readMeasure(asked, counting.side)
  const faults: ProblemField[] = []
  const period = readPeriod(asked.period)
  if (!period) faults.push(fault('period', 'no_period'))
  else if (period.to < counting.inForceFrom)
    faults.push(fault('period', 'before_agreement', { from: counting.inForceFrom }))
  else if (period.from > today) faults.push(fault('period', 'to_come'))
  const by = readBy(asked.by ?? [], measure, faults)
  const only = readOnly(asked.only ?? [], measure, faults)
  if (period && isSumOfStocks({ measure, by, only })) faults.push(fault('only', 'one_month'))
  if (faults.length > 0 || !period) throw problem(422, 'invalid', { fields: faults })
  return { measure, period, by, only }
}

function readMeasure({ measure: code, version }: AskedQuestion, side: Relation): Measure {
  const measure = measureOf(code, version)
  if (!measure) throw problem(422, 'invalid', { fields: [fault('measure', version ? 'no_version' : 'no_measure')] })
  if (measure.seen !== 'shared' && measure.seen !== side) {
    throw problem(422, 'invalid', { fields: [fault('measure', `kept_by_${measure.seen}`)] })
  }
  return measure
}

function readBy(words: readonly string[], measure: Measure, faults: ProblemField[]): Dimension[] {
  const by = [...new Set(words)]
  const foreign = by.find((word) => !knows(measure, word))
  if (foreign !== undefined) faults.push(fault('by', isDimension(foreign) ? 'not_of_measure' : 'no_dimension'))
  if (by.length > mostBy) faults.push(fault('by', 'too_many', { most: mostBy }))
  return by as Dimension[]
}

function readOnly(pairs: readonly string[], measure: Measure, faults: ProblemField[]): NonNullable<Question['only']> {
  const only: Partial<Record<Dimension, string[]>> = {}
  for (const pair of pairs) {
    const [dimension, value] = parted(pair)
    if (!knows(measure, dimension)) {
      faults.push(fault('only', isDimension(dimension) ? 'not_of_measure' : 'no_dimension'))
    } else if (!valueForm.safeParse(value).success) faults.push(fault('only', 'no_value'))
    else only[dimension as Dimension] = [...new Set([...(only[dimension as Dimension] ?? []), value])]
  }
  if (Object.keys(only).length > mostOnly) faults.push(fault('only', 'too_many', { most: mostOnly }))
  return only
}

/** The dimension and the value; no value where there is no colon. */
function parted(pair: string): [string, string] {
  const at = pair.indexOf(':')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

function knows(measure: Measure, word: string): boolean {
  return isDimension(word) && measure.dimensions.includes(word)
}

function isDimension(word: string): word is Dimension {
  return (dimensions as readonly string[]).includes(word)
}

function fault(path: string, code: string, values?: Record<string, string | number>): ProblemField {
  return { path, code, messageId: `figures.fault.${code}`, ...(values ? { values } : {}) }
}

/** The first filter that asks for a value that nothing can have under the agreement: it explains why nothing is counted. */
export function unknownValue(
  { only = {} }: Pick<Question, 'only'>,
  pack: AgreementPack,
): { dimension: Dimension; value: string } | null {
  for (const [dimension, values] of Object.entries(only) as [Dimension, readonly string[]][]) {
    const known = valuesOf(dimension, pack)
    const value = values.find((one) => one !== 'none' && known !== null && !known.includes(one))
    if (value !== undefined) return { dimension, value }
  }
  return null
}
