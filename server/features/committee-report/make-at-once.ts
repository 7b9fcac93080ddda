import type { ReportContent } from '../../../contract/committee-report.ts'
import { reportMakerOf } from '../../../domain/statistics/committee-report.ts'
import type { Period } from '../../../domain/statistics/period.ts'
import type { Counted, ReconciledCase, Ways } from '../../../domain/statistics/reconciliation.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { contentOf, publishedContent } from './content.ts'
import { publishedFigures } from './publish.ts'
import { countCases, readCases } from './read-cases.ts'

export interface AskedAtOnce {
  agreementId: string
  period: Period
  requesting: string | null
}

/**
 * The version for publication, of the cases of every State. It is not in the query log: whoever sits at the installation could ask
 * for every figure as it is.
 */
export async function publishAtOnce(services: Services, asked: AskedAtOnce): Promise<ReportContent> {
  const at = services.clock().toISOString()
  const asking = { ...asked, state: null }
  const { figures } = await withSystem(services.pools.system, (tx) => publishedFigures(tx, services, asking), {
    readOnly: true,
  })
  return publishedContent(services, asking, figures, at)
}

/**
 * The report for whoever sits at the installation itself, of the cases of every State: nothing of it is kept in the database.
 * @param found takes each case in which the two sides count differently, as it is read
 * @param far hears how many of how many cases were read
 */
export async function makeAtOnce(
  services: Services,
  { agreementId, period, requesting, ways }: AskedAtOnce & { ways: Record<Counted, Ways> },
  found: (one: ReconciledCase) => void,
  far: (read: number, of: number) => void,
): Promise<ReportContent> {
  const at = services.clock().toISOString()
  const which = { agreementId, state: null, requesting, until: period.to }
  const maker = reportMakerOf({ period, ways, today: at.slice(0, 10) })
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
