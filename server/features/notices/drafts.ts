// Offered to other features: the central desk hears of a draft that waits for its signature.
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt } from './readers.ts'
import { settleNotices, standingNotices } from './settle.ts'

interface HandedOver {
  caseId: string
  /** By which the draft is told once each time it is handed over. */
  version: number
  centralAuthority: string
  requestingState: string
  requestedState: string
}

/**
 * Tells the central desk that a draft was handed over to it, in the transaction that hands it over. A draft has no streams
 * yet, so there is no event that could tell; its submission settles the notice as every event does. As the system role.
 */
export async function tellHandedOver(
  tx: Transaction,
  services: Services,
  official: Official,
  { version, centralAuthority, ...draft }: HandedOver,
  now: Date,
): Promise<void> {
  const colleagues = await colleaguesAt(tx, [centralAuthority], now)
  const meant = colleagues.filter(({ userId, roles }) => userId !== official.userId && roles.includes('central_desk'))
  await insertNotices(
    tx,
    services,
    { ...draft, reference: '' },
    meant.map((colleague) => ({
      ...{ colleague, kind: 'draft_handed_over', side: 'requesting', source: `handed_over:${version}`, subject: null },
      ...{ actorAuthority: official.authority.id, at: now },
    })),
    now,
  )
}

/** The desk gave the draft back: nobody there is waited for any more. As the system role. */
export async function settleHandedOver(tx: Transaction, official: Official, caseId: string, now: Date): Promise<void> {
  const settled = { at: now, by: official.userId, authority: official.authority.id }
  const standing = await standingNotices(tx, caseId)
  await settleNotices(
    tx,
    standing.map((one) => ({ ...one, settled })),
    now,
  )
}

/** The draft is gone, and what was told of it with it. As the system role. */
export async function forgetDraft(tx: Transaction, caseId: string): Promise<void> {
  await tx.deleteFrom('notices').where('case_id', '=', caseId).execute()
}
