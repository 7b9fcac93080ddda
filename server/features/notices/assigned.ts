// Offered to other features: whoever gives a case to a colleague has the colleague told.

import { visibleSections } from '../../../domain/access/sections.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt, type ToldCase } from './readers.ts'

/**
 * Leaves word that a case was given to a colleague, in the transaction that gave it: as the app role, for a case that the
 * giver reads.
 */
export async function sayAssigned(
  tx: Transaction,
  services: Pick<Services, 'newId' | 'clock'>,
  given: readonly { caseId: string; userId: string; by: string }[],
): Promise<void> {
  if (given.length === 0) return
  const at = services.clock()
  await tx
    .insertInto('outbox')
    .values(
      given.map(({ caseId, userId, by }) => ({
        outbox_id: services.newId(),
        at,
        topic: 'inside.case_assigned',
        case_id: caseId,
        authority_id: null,
        details: JSON.stringify({ userId, by }),
      })),
    )
    .execute()
}

interface Said {
  outbox_id: string
  at: Date
  userId?: string
  by?: string
}

/** Tells the colleague, unless they took the case themselves; whoever was told of it before no longer holds it. */
export async function tellAssigned(
  tx: Transaction,
  services: Services,
  told: ToldCase,
  { outbox_id, at, userId, by }: Said,
  now: Date,
): Promise<void> {
  if (!userId) return
  const giver = await tx
    .selectFrom('users')
    .select('authority_id')
    .where('user_id', '=', by ?? userId)
    .executeTakeFirst()
  if (!giver) return
  const authorityId = giver.authority_id
  await tx
    .updateTable('notices')
    .set({ settled_at: at, settled_by: by ?? userId, settled_authority: authorityId, mail_due_at: null })
    .where('case_id', '=', told.caseId)
    .where('authority_id', '=', authorityId)
    .where('kind', '=', 'case_assigned')
    .where('settled_at', 'is', null)
    .execute()
  if (userId === by) return
  const place = await tx
    .selectFrom('case_audience')
    .select('side')
    .where('case_id', '=', told.caseId)
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  if (!place) return
  const side = place.side as Relation
  const pack = await services.agreements.version(told.packDigest)
  const colleagues = await colleaguesAt(tx, [authorityId], now)
  const meant = colleagues.filter(
    (one) =>
      (one.userId === userId || one.standsInFor.includes(userId)) &&
      one.userId !== by &&
      visibleSections(pack, { relation: side, roles: one.roles }).length > 0,
  )
  const common = { kind: 'case_assigned' as const, side, source: `assigned:${outbox_id}`, subject: null, at }
  await insertNotices(
    tx,
    services,
    told,
    meant.map((colleague) => ({ ...common, colleague, actorAuthority: authorityId })),
    now,
  )
}
