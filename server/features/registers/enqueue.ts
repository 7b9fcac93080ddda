// Offered to other features: an act that puts a question to a connected register has it asked.

import type { Insertable } from 'kysely'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { connectorOf } from './connector.ts'

/**
 * Notes which connected registers are to be asked: in the transaction of the act itself, so that a question that is
 * committed is asked and one that is not is never. A question that came back, after a stop or over another register, is
 * asked anew. As the system role.
 */
export async function enqueueQueries(
  tx: Transaction,
  services: Pick<Services, 'registers' | 'newId'>,
  projection: { verifications: readonly Insertable<Database['verifications']>[] },
  by: { userId: string; at: string },
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
        ...{ asked_by: by.userId === 'system' ? null : by.userId, asked_by_authority: one.asked_by },
        ...{ created_at: by.at, state: 'waiting', next_attempt_at: by.at },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'authority_id', 'register'])
        .doUpdateSet({ state: 'waiting', next_attempt_at: by.at, fault: null })
        .where('register_queries.state', '=', 'cancelled'),
    )
    .execute()
}
