// Offered to other features: a case that oversight has proven is noted like one proven at night.
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Fault } from '../cases/verify.ts'

/** The cases that were proven: after the first, up to the last; null for no limit. Or one case alone. */
export type Proven = { after: string | null; upTo: string | null } | { caseId: string }

/** What was found takes the place of what an earlier proof found of the same cases. Runs as the system role. */
export async function keepFaults(tx: Transaction, at: Date, faults: readonly Fault[], proven: Proven): Promise<void> {
  let gone = tx.deleteFrom('case_faults')
  if ('caseId' in proven) gone = gone.where('case_id', '=', proven.caseId)
  else {
    if (proven.after) gone = gone.where('case_id', '>', proven.after)
    if (proven.upTo) gone = gone.where('case_id', '<=', proven.upTo)
  }
  await gone.execute()
  if (faults.length === 0) return
  const rows = faults.map(({ caseId, stream, what }) => ({ case_id: caseId, stream, what, found_at: at }))
  await tx
    .insertInto('case_faults')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
