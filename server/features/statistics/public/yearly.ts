import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { protect, type Told } from '../../../../domain/statistics/disclosure.ts'
import { type Measure, measureOf } from '../../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../../domain/statistics/period.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { protectionBy } from '../figures.ts'
import { countKept } from '../kept/count-kept.ts'

/** What the public is told of each year: totals of an agreement, never broken down. */
const published = [
  ...['received', 'persons_received', 'accepted_by_decision', 'accepted_by_silence', 'refused'],
  ...['reply_days_median', 'reply_days_in_time', 'documents_issued', 'arrived'],
] as const

/** As many full years at most. */
const mostYears = 5

export interface YearlyTable {
  pack: AgreementPack
  /** The newest first. */
  years: string[]
  rows: { measure: Measure; told: (Pick<Told, 'value' | 'hidden'> | null)[] }[]
}

/** Figures of the full years of every agreement, under disclosure control, over the cases of all States. */
export async function yearlyTables(services: Services): Promise<YearlyTable[]> {
  const today = services.clock().toISOString().slice(0, 10)
  const packs = [...services.agreements.current.values()].map(({ pack }) => pack)
  const tables: YearlyTable[] = []
  for (const pack of packs) {
    const years = fullYears(pack.instrument.inForceFrom, today)
    const [last, first] = [years[0], years.at(-1)]
    if (!first || !last) continue
    const period = { from: readPeriod(first)!.from, to: readPeriod(last)!.to }
    const rows = await withSystem(
      services.pools.system,
      async (tx) => {
        const all: YearlyTable['rows'] = []
        for (const code of published) {
          const question = { measure: measureOf(code)!, period, by: ['year'] as const }
          const figures = await countKept(tx, { ...question, agreementId: pack.id, today })
          const control = { ...protectionBy(services), scope: pack.id }
          const told = protect(question, figures, null, control).figures
          const ofYear = (year: string) => told.find(({ by }) => by.year === year) ?? null
          all.push({ measure: question.measure, told: years.map(ofYear) })
        }
        return all
      },
      { readOnly: true },
    )
    if (rows.some(({ told }) => told.some((one) => one !== null))) tables.push({ pack, years, rows })
  }
  return tables
}

/** The newest first; a year in which the agreement was not yet in force all the time is none. */
function fullYears(inForceFrom: string, today: string): string[] {
  const newest = Number(today.slice(0, 4)) - 1
  const years = Array.from({ length: mostYears }, (_, back) => String(newest - back))
  return years.filter((year) => `${year}-01-01` >= inForceFrom)
}
