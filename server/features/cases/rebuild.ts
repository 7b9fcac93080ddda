// Offered to other features: what follows from an authority is made anew when it changes.
import { streams } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import { askQuality } from '../quality/ask.ts'
import { rulesOf } from './context.ts'
import { foldFor, lockCase } from './execute.ts'
import { findableWith, nothingFindable } from './findable.ts'
import { loadEvents, loadParts } from './load.ts'
import { namesOfPayload } from './names.ts'
import { project } from './projection.ts'
import { writeProjection } from './write-projection.ts'

export interface Rebuild {
  cases: number
  /** Cases whose rows differed from what their events say. */
  changed: string[]
}

/** Makes the read models of every case anew from its events, case by case, while the system runs. */
export async function rebuildAll(services: Services): Promise<Rebuild> {
  const result: Rebuild = { cases: 0, changed: [] }
  for (let after = beforeAll; ; ) {
    const ids = await nextCases(services, after)
    for (const caseId of ids) {
      const changed = await withSystem(services.pools.system, (tx) => rebuildCase(tx, services, caseId), {
        retryable: true,
      })
      result.cases += 1
      if (changed) result.changed.push(caseId)
    }
    const last = ids.at(-1)
    if (last === undefined) return result
    after = last
  }
}

const beforeAll = '00000000-0000-0000-0000-000000000000'
/** Cases named at one go: memory does not grow with their number. */
const batch = 500

async function nextCases(services: Services, after: string): Promise<string[]> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('case_streams')
      .select('case_id')
      .where('stream', '=', 'shared')
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(batch)
      .execute(),
  )
  return rows.map((row) => row.case_id)
}

/** One case, under its lock. @returns whether its rows differed */
export async function rebuildCase(tx: Transaction, services: Services, caseId: string): Promise<boolean> {
  await lockCase(tx, caseId)
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const events = await loadEvents(tx, caseId, streams)
  const file = foldFor(caseId, events, 'requested')
  const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  const parts = await loadParts(tx, keys, caseId)
  const names = namesOfPayload(parts.filter(({ stream }) => stream === 'shared'))
  const found = findableWith(
    nothingFindable,
    events.flatMap((event) =>
      parts
        .filter(({ stream, seq }) => stream === event.stream && seq === event.seq)
        .map((part) => ({ event, ...part })),
    ),
  )
  const directory = await loadDirectory(tx)
  await askQuality(tx, caseId, services.clock())
  return (await writeProjection(tx, project({ caseId, events, names, found, rules, directory }))).size > 0
}
