// Offered to other features: lists of cases show the same header.
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** What a register or the border may know of a case whose file it does not read: its reference, and the pinned pack. */
export interface CaseHeader {
  reference: string
  packDigest: string
}

/**
 * The headers of cases that the actor has already met through a request or an arrival. As the system role, since the
 * rows of cases are for readers of the file; pass no identifier that the app role did not show.
 */
export async function headersOf(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, CaseHeader>> {
  if (caseIds.length === 0) return new Map()
  const rows = await asSystem(tx, () =>
    tx
      .selectFrom('cases')
      .select(['case_id', 'reference', 'pack_digest'])
      .where('case_id', 'in', [...new Set(caseIds)])
      .execute(),
  )
  return new Map(rows.map((row) => [row.case_id, { reference: row.reference, packDigest: row.pack_digest }]))
}
