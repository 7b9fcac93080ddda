import type { VerificationFile } from '../../../contract/work.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadEvents, type StoredPart } from '../cases/load.ts'

/**
 * Every answer that was given to one request, the latest first. Headers are read as the system role, since a register reads
 * no event of the case; pass no request that the app role did not show.
 */
export async function answersOf(
  tx: Transaction,
  caseId: string,
  requestId: string,
  parts: readonly StoredPart[],
): Promise<VerificationFile['answers']> {
  const given = await asSystem(tx, async () => {
    const events = await loadEvents(tx, caseId, ['requested'])
    return events.flatMap((event) =>
      event.type === 'verification_answered' && event.data.requestId === requestId ? [event] : [],
    )
  })
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
    } | null
    return {
      result: data.result,
      finding: found?.finding ?? null,
      reference: found?.reference ?? null,
      correction: found?.correction ?? null,
      answeredAt: recordedAt,
      by: names.find((one) => one.user_id === actor.userId)?.name ?? null,
    }
  })
}
