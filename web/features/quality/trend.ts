import type { QualityScores } from '../../../contract/quality.ts'

type Score = QualityScores['items'][number]

/** What part of a whole; null where either is not told, or there is nothing. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** What part of the applications of a month had nothing to mend; `share` is null where too few were told. */
export interface MonthShare {
  share: number | null
  withoutMend: number
  applications: number
}

/** Month by month, of all that the own side filed and answered, or of all that the others did: how many had nothing to mend. */
export function trendOf(items: readonly Score[], whose: 'own' | 'others' = 'own'): ({ month: string } & MonthShare)[] {
  const some = items.filter(({ own }) => own === (whose === 'own'))
  // A State's line holds its authorities already; a unit has none but its own.
  const lines = some.some(({ of }) => of === 'state') ? some.filter(({ of }) => of === 'state') : some
  return [...Map.groupBy(lines, ({ month }) => month)]
    .map(([month, all]) => {
      // A number that is left out is no nought.
      const told = all.filter((one) => one.applications !== null && one.withoutMend !== null)
      const sum = (of: 'withoutMend' | 'applications') => told.reduce((total, one) => total + one[of]!, 0)
      const [withoutMend, applications] = [sum('withoutMend'), sum('applications')]
      return { month, withoutMend, applications, share: shareOf(withoutMend, applications) }
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** Without the State's line where a single authority is the whole of it: it would say the same twice. */
export function withoutEchoes(rows: readonly Score[]): Score[] {
  return rows.filter(
    ({ of, side }) =>
      of === 'authority' || rows.filter((one) => one.of === 'authority' && one.side === side).length !== 1,
  )
}
