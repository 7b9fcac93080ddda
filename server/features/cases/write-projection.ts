import type { Transaction } from '../../platform/database/transaction.ts'
import type { Projection } from './projection.ts'

/**
 * Replaces the rows of one case in every read model. Runs as the system role, because one State's act changes rows that
 * only the other may see; what was meant to be written is asserted, since a policy would hide a miss in silence.
 */
export async function writeProjection(tx: Transaction, projection: Projection): Promise<void> {
  const { case_id: caseId } = projection.case
  const { case_id: _, ...columns } = projection.case
  await tx
    .insertInto('cases')
    .values(projection.case)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute()
  for (const table of ['arrivals', 'verifications', 'desk', 'case_persons', 'case_audience'] as const) {
    await tx.deleteFrom(table).where('case_id', '=', caseId).execute()
  }
  await inserted(tx.insertInto('case_audience').values(projection.audience), projection.audience)
  await inserted(tx.insertInto('case_persons').values(projection.persons), projection.persons)
  await inserted(tx.insertInto('desk').values(projection.desk), projection.desk)
  await inserted(tx.insertInto('verifications').values(projection.verifications), projection.verifications)
  await inserted(tx.insertInto('arrivals').values(projection.arrivals), projection.arrivals)
}

type Insert = { execute(): Promise<{ numInsertedOrUpdatedRows?: bigint | undefined }[]> }

async function inserted(query: Insert, rows: readonly unknown[]): Promise<void> {
  if (rows.length === 0) return
  const [result] = await query.execute()
  if (result?.numInsertedOrUpdatedRows !== BigInt(rows.length)) throw new Error('a projection lost rows')
}
