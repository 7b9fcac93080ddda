import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { relations } from '../../../domain/agreement/vocabulary.ts'
import { type Dimension, dimensions } from '../../../domain/statistics/fact.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { type ChartKind, chartKinds } from './chart/model.ts'

/** A question to the figures, as the address of the explorer says it: it survives years, and can be sent to a colleague. */
export interface FigureSearch {
  agreement?: string | undefined
  side?: Relation | undefined
  measure?: string | undefined
  version?: number | undefined
  /** A year is a number, so that it stands in the address without quotation marks. */
  period?: string | number | undefined
  /** The address names a period that there is not. */
  noPeriod?: true | undefined
  /** Separated by commas. */
  by?: string | undefined
  /** `sex:female;sex:male` */
  only?: string | undefined
  chart?: ChartKind | undefined
}

export interface Asked {
  by: Dimension[]
  only: Partial<Record<Dimension, string[]>>
}

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined

export function readFigureSearch(search: Record<string, unknown>): FigureSearch {
  const { agreement, side, measure, version, period, by, only, chart } = search
  const named = typeof period === 'number' ? String(period) : period
  const isPeriod = typeof named === 'string' && readPeriod(named) !== null
  return {
    agreement: word(agreement),
    side: relations.find((one) => one === side),
    measure: word(measure),
    version: typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : undefined,
    period: isPeriod ? inAddress(named) : undefined,
    noPeriod: search.noPeriod === true || (named !== undefined && !isPeriod) ? true : undefined,
    by: textOf(by),
    only: textOf(only),
    chart: chartKinds.find((one) => one === chart),
  }
}

/** Somebody may have written an address by hand, with a word more than once. */
function textOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(';') : value
  return typeof text === 'string' && text.length > 0 && text.length < 2000 ? text : undefined
}

export function inAddress(period: string): string | number {
  return /^[1-9]\d{3}$/.test(period) ? Number(period) : period
}

/** What it is broken down and filtered by; what is no dimension of these figures is left out. */
export function readAsked({ by = '', only = '' }: FigureSearch, known: readonly Dimension[] = dimensions): Asked {
  const isKnown = (one: string): one is Dimension => (known as readonly string[]).includes(one)
  const filters: Asked['only'] = {}
  for (const pair of only.split(';')) {
    const at = pair.indexOf(':')
    const [dimension, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (at > 0 && value && isKnown(dimension)) filters[dimension] = [...(filters[dimension] ?? []), value]
  }
  return { by: [...new Set(by.split(','))].filter(isKnown), only: filters }
}

export function writeBy(by: readonly Dimension[]): string | undefined {
  return by.length > 0 ? by.join(',') : undefined
}

export function writeOnly(only: Asked['only']): string | undefined {
  const pairs = pairsOf(only)
  return pairs.length > 0 ? pairs.join(';') : undefined
}

/** As the server is asked. */
export function pairsOf(only: Asked['only']): string[] {
  return Object.entries(only).flatMap(([dimension, values]) => values.map((value) => `${dimension}:${value}`))
}

/** The question for the cases behind one figure: its values are filters, the calendar among them. */
export function behind(search: FigureSearch, cell: Readonly<Record<string, string>>): FigureSearch {
  const { by: _, chart: __, ...rest } = search
  const { only } = readAsked(search)
  return {
    ...rest,
    only: writeOnly({ ...only, ...Object.fromEntries(Object.entries(cell).map(([one, value]) => [one, [value]])) }),
  }
}
