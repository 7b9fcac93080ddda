// Offered to other features: an act that puts a question to a connected register has it asked.

import type { Insertable } from 'kysely'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { connectorOf } from './connector.ts'

/**
 * Notes which connected registers are to be asked: in the transaction of the act itself, so that a question that is
 * committed is asked and one that is not is never. A question that came back, after a stop or over another register, is
 * asked anew. Whoever put the question is who asks, whichever act had it asked at last. As the system role.
 *
 * @param events of the case, those of the act included
 */
export async function enqueueQueries(
  tx: Transaction,
  services: Pick<Services, 'registers' | 'newId'>,
  projection: { verifications: readonly Insertable<Database['verifications']>[] },
  { events, at }: { events: readonly CaseEvent[]; at: string },
): Promise<void> {
  if (services.registers.size === 0) return
  const open = projection.verifications.filter(
    (one) => !one.result && connectorOf(services.registers, one.authority_id, one.register),
  )
  if (open.length === 0) return
  await tx
    .insertInto('register_queries')
    .values(
      open.map((one) => ({
        query_id: services.newId(),
        ...{ request_id: one.request_id, case_id: one.case_id, person_id: one.person_id },
        ...{ authority_id: one.authority_id, register: one.register, purpose: 'verification' },
        ...{ ...putBy(events, one.request_id), asked_by_authority: one.asked_by },
        ...{ created_at: at, state: 'waiting', next_attempt_at: at },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'authority_id', 'register'])
        .doUpdateSet({ state: 'waiting', next_attempt_at: at, fault: null })
        .where('register_queries.state', '=', 'cancelled'),
    )
    .execute()
}

/** Who put the question, and why once more. */
function putBy(events: readonly CaseEvent[], requestId: string): { asked_by: string | null; again: string | null } {
  const asked = events.findLast(
    (event): event is Extract<CaseEvent, { type: 'verification_requested' }> =>
      event.type === 'verification_requested' && event.data.requestId === requestId,
  )
  const by = asked && asked.actor.userId !== 'system' ? asked.actor.userId : null
  return { asked_by: by, again: asked?.data.again?.ground ?? null }
}
