import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { rebuildCase } from '../cases/rebuild.ts'
import { othersHaveEnded } from './others-have-ended.ts'

/** How long one turn works at most, in milliseconds; the next goes on where it ended. */
const turn = 240_000
/** Cases read at one go. */
const batch = 100

type Waiting = {
  rebuild_id: string
  requested_state: string
  requesting_state: string | null
  horizon: number | null
  after_case: string | null
}

/**
 * Makes the read models of cases anew whose readers follow from an authority that changed. It begins when every
 * transaction that may have read the authorities as they were has ended: what such a one still writes would stay otherwise.
 * Any number of processes may work at it; to make a case anew twice does no harm.
 *
 * @returns how many cases were made anew
 */
export async function rebuildAffected(services: Services): Promise<number> {
  const until = performance.now() + turn
  let done = 0
  for (const waiting of await waitingRebuilds(services)) {
    if (!(await haveOthersEnded(services, waiting))) continue
    let after = waiting.after_case
    for (;;) {
      if (performance.now() > until) return done
      const ids = await nextCases(services, waiting, after)
      for (const caseId of ids) {
        await withSystem(services.pools.system, (tx) => rebuildCase(tx, services, caseId), { retryable: true })
      }
      done += ids.length
      after = ids.at(-1) ?? after
      const finished = ids.length < batch
      await noteProgress(services, waiting, after, ids.length, finished)
      if (finished) break
    }
  }
  return done
}

function waitingRebuilds(services: Services): Promise<Waiting[]> {
  return withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('case_rebuilds')
      .select(['rebuild_id', 'requested_state', 'requesting_state', 'horizon', 'after_case'])
      .where('finished_at', 'is', null)
      .orderBy('asked_at')
      .orderBy('rebuild_id')
      .execute(),
  )
}

function haveOthersEnded(services: Services, { rebuild_id, horizon }: Waiting): Promise<boolean> {
  return othersHaveEnded(services, horizon, (tx, next) =>
    tx
      .updateTable('case_rebuilds')
      .set({ horizon: next })
      .where('rebuild_id', '=', rebuild_id)
      .where('horizon', 'is', null)
      .execute(),
  )
}

async function nextCases(
  services: Services,
  { requested_state, requesting_state }: Waiting,
  after: string | null,
): Promise<string[]> {
  const rows = await withSystem(services.pools.system, (tx) => {
    let query = tx.selectFrom('cases').select('case_id').where('requested_state', '=', requested_state)
    if (requesting_state !== null) query = query.where('requesting_state', '=', requesting_state)
    if (after !== null) query = query.where('case_id', '>', after)
    return query.orderBy('case_id').limit(batch).execute()
  })
  return rows.map((row) => row.case_id)
}

async function noteProgress(
  services: Services,
  { rebuild_id }: Waiting,
  after: string | null,
  cases: number,
  finished: boolean,
): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx
      .updateTable('case_rebuilds')
      .set((eb) => ({
        after_case: after,
        cases: eb('cases', '+', cases),
        ...(finished ? { finished_at: services.clock() } : {}),
      }))
      .where('rebuild_id', '=', rebuild_id)
      .execute(),
  )
}
