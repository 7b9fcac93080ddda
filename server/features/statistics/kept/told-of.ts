// Offered to other features: whoever has the events of a case in hand tells its facts without reading them.
import { type StreamName, streams } from '../../../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { Fact } from '../../../../domain/statistics/fact.ts'
import { factsOf, type Unfolded, unfold } from '../../../../domain/statistics/facts-of.ts'
import { kindsOf, measures } from '../../../../domain/statistics/measures.ts'
import type { Services } from '../../../platform/services.ts'
import { rulesOf } from '../../cases/context.ts'
import type { Told } from './replace.ts'
import { rowsOf } from './rows.ts'

/** What each side alone counts is told from what it alone reads besides; what both count, from what both read. */
const kindsSeen = new Map(
  streams.map((seen) => [seen, new Set(measures.filter((one) => one.seen === seen).flatMap(kindsOf))]),
)

/** The facts of one case as they are to be kept. @param events all of them, in recorded order */
export async function toldOf(services: Services, caseId: string, events: readonly CaseEvent[]): Promise<Told> {
  const facts = new Map<StreamName, Fact[]>()
  const both = events.filter(({ stream }) => stream === 'shared')
  const read = unfold(caseId, both)
  let agreementId = ''
  for (const [seen, kinds] of kindsSeen) {
    const unfolded = seen === 'shared' ? read : readBeside(seen)
    const { file } = unfolded
    if (!file) continue
    agreementId = file.agreementId
    const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
    facts.set(seen, factsOf(unfolded, rules, kinds))
  }
  return { caseId, ...rowsOf(caseId, agreementId, facts) }

  /** Most sides keep nothing of a case to themselves, and read what both read. */
  function readBeside(side: StreamName): Unfolded {
    const all = events.filter(({ stream }) => stream === 'shared' || stream === side)
    return all.length === both.length ? read : unfold(caseId, all)
  }
}
