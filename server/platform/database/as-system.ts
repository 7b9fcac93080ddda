import { sql } from 'kysely'
import type { Transaction } from './transaction.ts'

/**
 * The writing half of a judged command: the same transaction goes on as rcms_system, whose policies let a projection
 * reach the rows of both sides. Whoever calls this has asked, as the app role, whether the actor may.
 */
export async function asSystem<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await sql`set local role rcms_system`.execute(tx)
  const result = await work()
  await sql`reset role`.execute(tx)
  return result
}
