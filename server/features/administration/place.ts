import type { AdministeredPlace } from '../../../domain/access/administration.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** An authority by its identifier, whoever manages it; null when it is not there. Runs as the system role. */
export async function placeOf(tx: Transaction, id: string): Promise<AdministeredPlace | null> {
  const row = await tx
    .selectFrom('authorities')
    .select(['authority_id as id', 'state', 'kind'])
    .where('authority_id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, kind: row.kind as AuthorityKind } : null
}
