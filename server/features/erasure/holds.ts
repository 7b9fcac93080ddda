import type { z } from 'zod'
import type { MemoryView, placeHold } from '../../../contract/erasure.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { accessTo } from '../cases/read-access.ts'

/** Data protection officers hold a case for their State; nobody else learns of it, nor of the reason. */
export function mayHold(official: Official): boolean {
  return official.roles.includes('oversight')
}

/** The hold of the reader's own State that stands on a case: the policies show no other. */
export async function standingHold(tx: Transaction, caseId: string): Promise<MemoryView['hold']> {
  const row = await tx
    .selectFrom('legal_holds as hold')
    .leftJoin('users', (join) => join.on((eb) => eb(eb.cast('users.user_id', 'text'), '=', eb.ref('hold.placed_by'))))
    .select(['hold.placed_at', 'hold.reason', 'users.name'])
    .where('hold.case_id', '=', caseId)
    .where('hold.lifted_at', 'is', null)
    .executeTakeFirst()
  return row ? { placedAt: row.placed_at.toISOString(), placedBy: row.name, reason: row.reason } : null
}

/**
 * Holds a case: nothing of it is erased while the hold stands.
 * @throws ProblemError 404 for anybody but the oversight of a State whose case it is, 409 `held_already`
 */
export function placeHoldOn(
  services: Services,
  official: Official,
  caseId: string,
  { reason }: z.infer<typeof placeHold>,
): Promise<void> {
  return underHold(services, official, caseId, 'hold_placed', async (tx, now) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('legal_holds')
      .values({
        hold_id: services.newId(),
        case_id: caseId,
        state: official.authority.state,
        reason,
        placed_by: official.userId,
        placed_at: now,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'state']).where('lifted_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 1n) throw problem(409, 'held_already')
  })
}

/** @throws ProblemError 404 as for placing one, 409 `not_held` */
export function liftHoldOn(services: Services, official: Official, caseId: string): Promise<void> {
  return underHold(services, official, caseId, 'hold_lifted', async (tx, now) => {
    const { numUpdatedRows } = await tx
      .updateTable('legal_holds')
      .set({ lifted_by: official.userId, lifted_at: now })
      .where('case_id', '=', caseId)
      .where('state', '=', official.authority.state)
      .where('lifted_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw problem(409, 'not_held')
  })
}

function underHold(
  services: Services,
  official: Official,
  caseId: string,
  act: 'hold_placed' | 'hold_lifted',
  work: (tx: Transaction, now: string) => Promise<void>,
): Promise<void> {
  const now = services.clock().toISOString()
  return withOfficial(services, official, async (tx) => {
    if (!mayHold(official) || !(await accessTo(tx, services, official, caseId))) throw notFound()
    await asSystem(tx, async () => {
      await work(tx, now)
      await writeAudit(tx, services, official, act, caseId, now)
    })
  })
}
