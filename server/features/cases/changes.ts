import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Change } from './outcome.ts'

/** Who changed what since the versions a command was based on, as far as the official's side may know. */
export async function changesSince(
  tx: Transaction,
  events: readonly CaseEvent[],
  relation: Relation,
  expected: { shared: number; own: number },
): Promise<Change[]> {
  const newer = events.filter(
    (event) =>
      (event.stream === 'shared' && event.seq > expected.shared) ||
      (event.stream === relation && event.seq > expected.own),
  )
  const actors = [...new Set(newer.map((event) => event.actor.userId))].filter((id) => id !== 'system')
  const names =
    actors.length === 0
      ? []
      : await tx.selectFrom('users').select(['user_id', 'name']).where('user_id', 'in', actors).execute()
  return newer.map(({ recordedAt, actor, type, stream }) => ({
    at: recordedAt,
    by: names.find((one) => one.user_id === actor.userId)?.name ?? '',
    authority: actor.authorityId,
    type,
    stream,
  }))
}
