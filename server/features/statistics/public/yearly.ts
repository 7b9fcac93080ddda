import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { protect, type Told } from '../../../../domain/statistics/disclosure.ts'
import { type Measure, measureOf } from '../../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../../domain/statistics/period.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { protectionBy } from '../figures.ts'
import { countKept } from '../kept/count-kept.ts'

/** What the public is told of each year: totals of an agreement, never broken down. Titles: `figures.public.group.<id>`. */
const published = {
  asked: ['received', 'persons_received'],
  answered: ['accepted_by_decision', 'accepted_by_silence', 'refused'],
  time: ['reply_days_median', 'reply_days_in_time'],
  followed: ['documents_issued', 'arrived'],
} as const

/** As many full years at most. */
const mostYears = 5

export interface YearlyTable {
  pack: AgreementPack
  /** The newest last. */
  years: string[]
  groups: { id: keyof typeof published; rows: { measure: Measure; told: ToldYear[] }[] }[]
}

/** What is told of a year; null where nothing was counted in it. */
export type ToldYear = Pick<Told, 'value' | 'hidden'> | null

/** Figures of the full years of every agreement, under disclosure control, over the cases of all States. */
export async function yearlyTables(services: Services): Promise<YearlyTable[]> {
  const today = services.clock().toISOString().slice(0, 10)
  const tables: YearlyTable[] = []
  for (const { pack } of services.agreements.current.values()) {
    const years = fullYears(pack.instrument.inForceFrom, today)
    const [first, last] = [years[0], years.at(-1)]
    if (!first || !last) continue
    const period = { from: readPeriod(first)!.from, to: readPeriod(last)!.to }
    const control = { ...protectionBy(services), scope: pack.id }
    const groups = await withSystem(
      services.pools.system,
      async (tx) => {
        const all: YearlyTable['groups'] = []
        for (const [id, codes] of Object.entries(published) as [keyof typeof published, readonly string[]][]) {
          const rows: YearlyTable['groups'][number]['rows'] = []
          for (const code of codes) {
            const question = { measure: measureOf(code)!, period, by: ['year'] as const }
            const figures = await countKept(tx, { ...question, agreementId: pack.id, today })
            const told = protect(question, figures, null, control).figures
            const ofYear = (year: string) => told.find(({ by }) => by.year === year) ?? null
            rows.push({ measure: question.measure, told: years.map(ofYear) })
          }
          all.push({ id, rows })
        }
        return all
      },
      { readOnly: true },
    )
    const something = groups.some(({ rows }) => rows.some(({ told }) => told.some((one) => one !== null)))
    if (something) tables.push({ pack, years, groups })
  }
  return tables
}

/** The newest last; a year in which the agreement was not yet in force all the time is none. */
function fullYears(inForceFrom: string, today: string): string[] {
  const newest = Number(today.slice(0, 4)) - 1
  const years = Array.from({ length: mostYears }, (_, index) => String(newest - mostYears + 1 + index))
  return years.filter((year) => `${year}-01-01` >= inForceFrom)
}
