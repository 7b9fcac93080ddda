// Offered to other features: an imported application is kept like a typed one.
import type { Transaction } from '../../platform/database/transaction.ts'
import { ensureCaseKey } from '../../platform/encryption/case-keys.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { alreadySubmitted } from './problems.ts'
import { draftKey, sealPart } from './seal-parts.ts'

/** What the system role writes of a draft, once it is certain that the official may. */

/**
 * Holds the draft's row until the transaction ends: changes of one draft follow each other, and none comes after its
 * submission. The policies were asked before, as the app role.
 * @returns the version of the draft as a whole
 */
export async function lockDraft(tx: Transaction, caseId: string): Promise<number> {
  const row = await tx
    .selectFrom('drafts')
    .select(['submitted_at', 'version'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  if (row.submitted_at) throw alreadySubmitted()
  return row.version
}

/** Writes a part if it still has the version the change is based on; the new version, or null when it has another. */
export async function writePart(
  tx: Transaction,
  services: Services,
  official: Official,
  { caseId, part, version, content }: { caseId: string; part: string; version: number; content: unknown },
): Promise<number | null> {
  const key = await ensureCaseKey(tx, services.keys, caseId, draftKey(caseId), services.random)
  const values = {
    version: version + 1,
    sealed: sealPart(key, caseId, part, content, services.random),
    updated_by: official.userId,
    updated_at: services.clock(),
  }
  const written =
    version === 0
      ? await tx
          .insertInto('draft_parts')
          .values({ case_id: caseId, part, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('draft_parts')
          .set(values)
          .where('case_id', '=', caseId)
          .where('part', '=', part)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  return written?.version ?? null
}

/** Marks the draft as changed now; every change of its content goes through here. */
export async function touchDraft(
  tx: Transaction,
  services: Services,
  caseId: string,
  changes: { title?: string; requestedState?: string; handedOverAt?: Date | null } = {},
): Promise<void> {
  const { title, requestedState, handedOverAt } = changes
  const result = await tx
    .updateTable('drafts')
    .set((row) => ({
      version: row('version', '+', 1),
      updated_at: services.clock(),
      ...(title === undefined ? {} : { title }),
      ...(requestedState === undefined ? {} : { state: requestedState }),
      ...(handedOverAt === undefined ? {} : { handed_over_at: handedOverAt }),
    }))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Error('a draft was not there to be changed')
}
