import { documentPurposes } from '../../../contract/drafts.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Empties what officials said beside the case: purposes they stated in the audit, reasons of holds that were lifted. The
 * digest of a remembered request is replaced by chance, because a few words could be guessed back from it; the request
 * still cannot be repeated. As the eraser.
 */
export async function emptyWords(tx: Transaction, services: Services, caseId: string): Promise<void> {
  const lines = await tx
    .selectFrom('audit')
    .select(['audit_id', 'details'])
    .where('case_id', '=', caseId)
    .where('act', '<>', 'erased')
    .execute()
  for (const { audit_id: id, details } of lines) {
    const kept = withoutWords(details)
    if (JSON.stringify(kept) === JSON.stringify(details)) continue
    await tx
      .updateTable('audit')
      .set({ details: JSON.stringify(kept) })
      .where('audit_id', '=', id)
      .execute()
  }
  const receipts = await tx
    .selectFrom('idempotency')
    .select(['actor_id', 'key'])
    .where('case_id', '=', caseId)
    .execute()
  for (const { actor_id: actor, key } of receipts) {
    await tx
      .updateTable('idempotency')
      .set({ request_digest: services.random(32) })
      .where('actor_id', '=', actor)
      .where('key', '=', key)
      .execute()
  }
  await tx
    .updateTable('legal_holds')
    .set({ reason: '' })
    .where('case_id', '=', caseId)
    .where('reason', '<>', '')
    .where('lifted_at', 'is not', null)
    .execute()
}

/** Codes and identifiers of the program, as opposed to anything somebody typed. */
const code = /^[a-z0-9][a-z0-9_.:-]*$/i
const typed: readonly string[] = ['purpose', 'reason', 'note', 'text']
/** `purpose` is also what a document is for. */
const purposes: readonly string[] = documentPurposes

export function withoutWords(details: unknown, key = ''): unknown {
  if (typeof details === 'string') {
    const spoken = typed.includes(key) ? !purposes.includes(details) : details !== '' && !code.test(details)
    return spoken ? null : details
  }
  if (Array.isArray(details)) return details.map((one) => withoutWords(one, key))
  if (details === null || typeof details !== 'object') return details
  return Object.fromEntries(Object.entries(details).map(([name, one]) => [name, withoutWords(one, name)]))
}
