// Offered to other features: an erasure takes findings with whom they speak of.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'

/**
 * Takes away the findings about persons of a case, what was accepted of them, and the words with which anything of the case
 * was accepted: somebody may be named in them. Scores are numbers and stay. As the eraser.
 */
export async function forgetFindings(
  tx: Transaction,
  caseId: string,
  personIds: readonly string[],
  whole: boolean,
): Promise<void> {
  const concerned = whole ? sql`true` : sql`person_id = any (${[...personIds]}::uuid[])`
  await sql`delete from quality_findings where case_id = ${caseId} and ${concerned}`.execute(tx)
  await sql`delete from quality_acceptances where case_id = ${caseId} and ${concerned}`.execute(tx)
  await sql`update quality_acceptances set words = '' where case_id = ${caseId} and words <> ''`.execute(tx)
  await sql`delete from quality_findings where others @> array[${caseId}::uuid]`.execute(tx)
}
