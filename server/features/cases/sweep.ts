// Offered to other features: the practice cases are told through the same commands as real ones.
import { streams } from '../../../domain/agreement/vocabulary.ts'
import { settleDue } from '../../../domain/case/judge.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import { outagesSince } from '../operations/heartbeat.ts'
import { rulesOf } from './context.ts'
import { foldFor, lockCase, notBefore } from './execute.ts'
import { loadEvents } from './load.ts'
import { namesOf, persist } from './persist.ts'

/** Cases settled at one go; the rest wait for the next. */
const batch = 200

/**
 * Settles the clocks that fell due, case by case, each in its own transaction. Any number of processes may sweep: a case
 * is locked while it is settled, and what was settled once has nothing left to settle.
 *
 * @returns how many cases changed
 * @throws AggregateError when cases could not be settled; one that cannot holds up no other
 */
export async function sweepDueClocks(services: Services): Promise<number> {
  const now = services.clock()
  // The furthest time zone is a day ahead; `settle` itself looks at the acting State's own day.
  const today = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  const due = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('cases')
      .select('case_id')
      .where('next_settle_on', '<=', today)
      .orderBy('next_settle_on')
      .orderBy('case_id')
      .limit(batch)
      .execute(),
  )
  let changed = 0
  const failures: unknown[] = []
  for (const { case_id } of due) {
    try {
      if (await settleCase(services, case_id, now.toISOString())) changed += 1
    } catch (error) {
      if (isUnavailable(error)) throw error
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be settled`)
  return changed
}

async function settleCase(services: Services, caseId: string, moment: string): Promise<boolean> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      await lockCase(tx, caseId)
      await calendarsInForce(tx, services)
      await statementsInForce(tx, services)
      const earlier = await loadEvents(tx, caseId, streams)
      const shared = earlier.filter((event) => event.stream === 'shared')
      const file = foldFor(caseId, shared, 'requested')
      const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
      const now = notBefore(moment, earlier)
      const outages = await outagesSince(tx, file.submittedAt, now)
      const { recorded } = settleDue(file, { ...rules, outages }, now)
      if (recorded.length === 0) return false
      const [names, directory] = [await namesOf(tx, services, caseId, earlier), await loadDirectory(tx)]
      await persist(tx, services, { caseId, earlier, recorded, names, rules, directory })
      return true
    },
    { retryable: true },
  )
}
