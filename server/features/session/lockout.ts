// Offered to other features: attempts of machine clients are counted in the same way.
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'
import { firstIdOf } from '../../platform/ids.ts'
import type { Services } from '../../platform/services.ts'
import type { AccountActName } from './audit.ts'

const attempts = 10
const window = 15 * 60_000

/** Wrong passwords and wrong codes count alike; so do those given to show again who acts. */
const failures: readonly AccountActName[] = ['sign_in_failed', 'proof_failed']
const successes: readonly AccountActName[] = ['sign_in', 'proof_given', 'invitation_accepted']

/**
 * Stands for an address without an account, so that guessing at it is slowed down exactly like at a real one, whichever
 * process is asked. Without the secret of the installation it leads back to no address.
 */
export function unknownAccount({ secret }: Pick<Services, 'secret'>, email: string): string {
  const digest = createHmac('sha256', secret).update(`openrcms unknown account: ${email.trim().toLowerCase()}`)
  return `unknown:${digest.digest('base64url').slice(0, 22)}`
}

/** One attempt at an account after the other, so that many at once are still counted. Runs as the system role. */
export async function holdAttempts(tx: Transaction, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 7264011))`.execute(tx)
}

/** Ten failures within a quarter of an hour, none of them followed by a success. Runs as the system role. */
export async function isLocked(tx: Transaction, accountId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .selectFrom('audit')
    .select('act')
    // Identifiers of the audit begin with their moment, so its key finds the last minutes.
    .where('audit_id', '>=', firstIdOf(new Date(now.getTime() - window)))
    .where('actor_id', '=', accountId)
    .where('act', 'in', [...failures, ...successes])
    .orderBy('audit_id', 'desc')
    .limit(attempts)
    .execute()
  return rows.length === attempts && rows.every((row) => failures.some((act) => act === row.act))
}
