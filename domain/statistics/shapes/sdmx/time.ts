import { type PlainDate, toDay } from '../../../time/plain-date.ts'
import type { Period } from '../../period.ts'

/** Frequencies of the cross-domain list CL_FREQ; `_O` for a period that is none of them. */
export const frequencies = ['A', 'S', 'Q', 'M', '_O'] as const
export type Frequency = (typeof frequencies)[number]

export interface SdmxTime {
  freq: Frequency
  /** `2025`, `2025-S1`, `2025-Q3`, `2025-03`, or from a day on for a duration: `2025-01-01/P90D`. */
  timePeriod: string
}

/** A period as SDMX writes it. */
export function sdmxTime({ from, to }: Period): SdmxTime {
  const year = from.slice(0, 4)
  const month = Number(from.slice(5, 7))
  if (from.endsWith('-01') && to.slice(0, 4) === year && isLastOfMonth(to)) {
    const months = Number(to.slice(5, 7)) - month + 1
    if (months === 1) return { freq: 'M', timePeriod: from.slice(0, 7) }
    if (months === 3 && month % 3 === 1) return { freq: 'Q', timePeriod: `${year}-Q${(month + 2) / 3}` }
    if (months === 6 && month % 6 === 1) return { freq: 'S', timePeriod: `${year}-S${(month + 5) / 6}` }
    if (months === 12) return { freq: 'A', timePeriod: year }
  }
  return { freq: '_O', timePeriod: `${from}/P${toDay(to) - toDay(from) + 1}D` }
}

/** A value of the calendar's dimensions, as figures are broken down by them. */
export function sdmxCalendar(dimension: 'year' | 'quarter' | 'month', value: string): SdmxTime {
  return { freq: dimension === 'year' ? 'A' : dimension === 'quarter' ? 'Q' : 'M', timePeriod: value }
}

function isLastOfMonth(date: PlainDate): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day
}
