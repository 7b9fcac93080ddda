import type { ReportContent } from '../../../contract/committee-report.ts'
import { reportMakerOf } from '../../../domain/statistics/committee-report.ts'
import type { Period } from '../../../domain/statistics/period.ts'
import { type ReconciledCase, usualWays } from '../../../domain/statistics/reconciliation.ts'
import type { Services } from '../../platform/services.ts'
import { contentOf } from './content.ts'
import { countCases, readCases } from './read-cases.ts'

/**
 * The report for whoever sits at the installation itself, of the cases of every State: nothing of it is kept in the database.
 * @param found takes each case in which the two sides count differently, as it is read
 * @param far hears how many of how many cases were read
 */
export async function makeAtOnce(
  services: Services,
  { agreementId, period, requesting }: { agreementId: string; period: Period; requesting: string | null },
  found: (one: ReconciledCase) => void,
  far: (read: number, of: number) => void,
): Promise<ReportContent> {
  const at = services.clock().toISOString()
  const which = { agreementId, state: null, requesting, until: period.to }
  const maker = reportMakerOf({ period, ways: usualWays, today: at.slice(0, 10) })
  const all = await countCases(services, which)
  let read = 0
  for await (const some of readCases(services, which)) {
    for (const { facts, entries } of some) {
      for (const one of maker.add(facts, entries)) if (one.reasons.length > 0) found(one)
    }
    read += some.length
    far(read, all)
  }
  return contentOf(services, { agreementId, state: null, requesting, period }, maker.report(), at)
}
