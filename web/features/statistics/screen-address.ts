import type { DashboardTable, FiguresDashboard } from '../../../contract/statistics.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { type FigureSearch, inAddress, writeBy, writeOnly } from './search.ts'

type On = Pick<FiguresDashboard, 'agreementId' | 'side'>

/** The explorer's address of a column of a dashboard. */
export function explorerOf(
  { measure, version, by, only }: DashboardTable,
  periodText: string,
  { agreementId, side }: On,
): FigureSearch {
  return {
    ...{ agreement: agreementId, side, measure, version, period: inAddress(periodText) },
    ...{ by: writeBy(by as Dimension[]), only: writeOnly(only) },
  }
}
