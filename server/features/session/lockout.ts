import { createHmac, randomBytes } from 'node:crypto'
import type { Transaction } from '../../platform/database/transaction.ts'
import { firstIdOf } from '../../platform/ids.ts'

const attempts = 10
const window = 15 * 60_000

/** Lives as long as the process: what stands in the audit of an unknown address can be traced to no address later. */
const pepper = randomBytes(32)

/** Stands for an address without an account, so that guessing at it is slowed down exactly like at a real one. */
export function unknownAccount(email: string): string {
  return `unknown:${createHmac('sha256', pepper).update(email.toLowerCase()).digest('base64url').slice(0, 22)}`
}

/** Ten failed sign-ins within a quarter of an hour, none of them followed by a success. Runs as the system role. */
export async function isLocked(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .selectFrom('audit')
    .select('act')
    // Identifiers of the audit begin with their moment, so its key finds the last minutes.
    .where('audit_id', '>=', firstIdOf(new Date(now.getTime() - window)))
    .where('actor_id', '=', accountId)
    .where('act', 'in', ['sign_in', 'sign_in_failed'])
    .orderBy('audit_id', 'desc')
    .limit(attempts)
    .execute()
  return rows.length === attempts && rows.every((row) => row.act === 'sign_in_failed')
}
