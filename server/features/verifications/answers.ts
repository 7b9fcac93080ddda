import type { FileView } from '../../../contract/drafts.ts'
import type { VerificationFile } from '../../../contract/work.ts'
import type { AgainGround, CaseEvent } from '../../../domain/case/events.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadEvents, type StoredPart } from '../cases/load.ts'

/**
 * What happened inside the State that was asked. Headers are read as the system role, since a register reads no event of the
 * case; pass no case that the app role did not show.
 */
export function eventsOfState(tx: Transaction, caseId: string): Promise<CaseEvent[]> {
  return asSystem(tx, () => loadEvents(tx, caseId, ['requested']))
}

/** Why the register is asked about the person once more; null where it is not. */
export function againOf(events: readonly CaseEvent[], requestId: string): AgainGround | null {
  const asked = events.flatMap((one) => (one.type === 'verification_requested' ? [one.data] : []))
  return asked.find((one) => one.requestId === requestId)?.again?.ground ?? null
}

/** Every answer that was given to one request, the latest first. */
export async function answersOf(
  tx: Transaction,
  events: readonly CaseEvent[],
  requestId: string,
  parts: readonly StoredPart[],
  documents: readonly FileView[],
): Promise<VerificationFile['answers']> {
  const given = events.flatMap((event) =>
    event.type === 'verification_answered' && event.data.requestId === requestId ? [event] : [],
  )
  if (given.length === 0) return []
  const names = await tx
    .selectFrom('users')
    .select(['user_id', 'name'])
    .where('user_id', 'in', [...new Set(given.map(({ actor }) => actor.userId))])
    .execute()
  return given.toReversed().map(({ seq, data, recordedAt, actor }) => {
    const found = parts.find((one) => one.stream === 'requested' && one.seq === seq)?.content as {
      finding: string
      reference?: string
      correction?: string
      shown?: { name: string; birthDate: string }
    } | null
    return {
      result: data.result,
      finding: found?.finding ?? null,
      reference: found?.reference ?? null,
      correction: found?.correction ?? null,
      shown: found?.shown ?? null,
      scans: documents.filter((one) => data.scans?.some(({ documentId }) => documentId === one.documentId)),
      answeredAt: recordedAt,
      by: names.find((one) => one.user_id === actor.userId)?.name ?? null,
    }
  })
}
