// Offered to other features: lists of cases show the same header.
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** What a register or the border may know of a case whose file it does not read: its reference, its agreement and the pinned pack. */
export interface CaseHeader {
  reference: string
  agreementId: string
  /** For the border alone, which reads it from the flight as well; a register is not told who asks. */
  requestingState: string
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
      .select(['case_id', 'reference', 'agreement_id', 'requesting_state', 'pack_digest'])
      .where('case_id', 'in', [...new Set(caseIds)])
      .execute(),
  )
  return new Map(
    rows.map((row) => [
      row.case_id,
      {
        reference: row.reference,
        agreementId: row.agreement_id,
        requestingState: row.requesting_state,
        packDigest: row.pack_digest,
      },
    ]),
  )
}
