import type { Transaction } from '../../platform/database/transaction.ts'
import { tellLive } from '../live/tell.ts'
import type { DraftPlace } from './access.ts'

/** Lists of drafts that are open at the unit and at its central authority show another row now. As the system role. */
export async function tellLists(tx: Transaction, draft: DraftPlace): Promise<void> {
  const authorities = new Set([draft.unit, draft.centralAuthority])
  await tellLive(
    tx,
    [...authorities].map((authorityId) => ({ topic: 'desk', authorityId })),
  )
}
