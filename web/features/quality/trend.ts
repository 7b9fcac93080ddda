import type { QualityScores } from '../../../contract/quality.ts'

type Score = QualityScores['items'][number]

/** What part of a whole; null where either is not told, or there is nothing. */
export function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** Month by month, of all that the own side filed and answered: the share with nothing to mend. */
export function trendOf(items: readonly Score[]): { month: string; share: number | null }[] {
  // A State's line holds its authorities already; a unit has none but its own.
  const own = items.filter(({ own }) => own)
  const lines = own.some(({ of }) => of === 'state') ? own.filter(({ of }) => of === 'state') : own
  return [...Map.groupBy(lines, ({ month }) => month)]
    .map(([month, some]) => {
      const told = some.filter(({ applications }) => applications !== null)
      const sum = (of: 'withoutMend' | 'applications') => told.reduce((total, one) => total + (one[of] ?? 0), 0)
      return { month, share: told.length === 0 ? null : shareOf(sum('withoutMend'), sum('applications')) }
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
