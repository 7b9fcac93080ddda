import { sql } from 'kysely'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { type Otherwise, treatedOtherwise } from '../../../domain/case/otherwise.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { rulesOf } from '../cases/context.ts'
import { inOrder, toEvent } from '../cases/load.ts'

export interface CaseOtherwise extends Otherwise {
  reference: string
  /** The version that the case is pinned to. */
  version: string
}

/** Cases read at one go: memory does not grow with their number, and others get their turn in between. */
const batch = 500

/**
 * Every open case under the agreement of a version that this version would have treated otherwise than its own does, by
 * identifier. Reads headers alone, so nothing of a person; changes nothing: cases stay with their version.
 *
 * @param tell hears of each case as it is found
 * @returns how many open cases there are
 */
export async function openCasesOtherwise(
  services: Services,
  after: AgreementPack,
  tell: (one: CaseOtherwise) => void,
): Promise<number> {
  const now = services.clock().toISOString()
  let count = 0
  for (let last = beforeAll; ; ) {
    // A transaction for each batch: a long one would hold up the cleaning of every table.
    const cases = await withSystem(services.pools.system, (tx) => nextCases(tx, after.id, last), { readOnly: true })
    for (const { caseId, digest, events } of cases) {
      const file = fold(caseId, events)
      if (!file) throw new Error('a case begins with its submission')
      const pack = await services.agreements.version(digest)
      const [was, is] = [rulesOf(services, pack, file), rulesOf(services, after, file)]
      const found = treatedOtherwise(caseId, events, was, is, now)
      if (found) tell({ reference: file.reference, version: pack.version, ...found })
    }
    count += cases.length
    if (cases.length < batch) return count
    last = cases.at(-1)!.caseId
  }
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

interface OpenCase {
  caseId: string
  digest: string
  events: CaseEvent[]
}

async function nextCases(tx: Transaction, agreementId: string, after: string): Promise<OpenCase[]> {
  const cases = await tx
    .selectFrom('cases')
    .select(['case_id', 'pack_digest'])
    .where('agreement_id', '=', agreementId)
    .where('closed', '=', false)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(batch)
    .execute()
  const ids = cases.map((one) => one.case_id)
  const rows = await tx
    .selectFrom('events')
    .selectAll()
    .where('case_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const events = Map.groupBy(
    rows.map((row) => ({ id: row.case_id, event: toEvent(row) })),
    ({ id }) => id,
  )
  return cases.map(({ case_id, pack_digest }) => ({
    caseId: case_id,
    digest: pack_digest,
    events: inOrder((events.get(case_id) ?? []).map(({ event }) => event)),
  }))
}
