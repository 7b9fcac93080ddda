import { sql } from 'kysely'
import type { Transaction } from './transaction.ts'

/** Transactions that go on as the system role at the moment. */
const goingOn = new WeakSet<Transaction>()

/**
 * The writing half of a judged command: the same transaction goes on as rcms_system, whose policies let a projection
 * reach the rows of both sides. Whoever calls this has asked, as the app role, whether the actor may. Never one inside
 * another and never two at once: the first to end would take the role from the other, or leave it to what comes after.
 * @throws Error where the transaction goes on as the system role already
 */
export async function asSystem<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  if (goingOn.has(tx)) throw new Error('asSystem was entered while this transaction goes on as rcms_system already')
  goingOn.add(tx)
  await sql`set local role rcms_system`.execute(tx)
  const result = await work()
  await sql`reset role`.execute(tx)
  // Not after a failure: then the role still stands until the transaction is rolled back.
  goingOn.delete(tx)
  return result
}
