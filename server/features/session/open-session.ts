import type { Transaction } from '../../platform/database/transaction.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { awaited, longest } from './lifetime.ts'
import { newToken, tokenDigest } from './token.ts'

export interface NewSession {
  userId: string
  method: 'password' | 'passkey' | 'provider'
  /** `second_factor`: a second proof is still owed, and awaited for some minutes only. */
  stage: 'full' | 'second_factor'
  /** Whether more than a password stands behind it. */
  strong: boolean
  /** When the official proved who they are; now, when not given. */
  provedAt?: Date
  /** The browser in a few words. */
  client: string
}

/** Opens a session while the account is open; its token. Runs as the system role. @throws ProblemError 401 `sign_in_refused` */
export async function openSession(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  session: NewSession,
): Promise<string> {
  const open = await tx
    .selectFrom('users')
    .select('user_id')
    .where('user_id', '=', session.userId)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open) throw problem(401, 'sign_in_refused')
  const now = clock()
  const token = newToken()
  await tx
    .insertInto('sessions')
    .values({
      token_digest: tokenDigest(token),
      user_id: session.userId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + (session.stage === 'full' ? longest : awaited)),
      stage: session.stage,
      method: session.method,
      strong: session.strong,
      proved_at: session.provedAt ?? now,
      client: session.client,
    })
    .execute()
  return token
}

/**
 * The session has shown a second proof: from now on it is full, under a new token, so that whoever knew the old one holds
 * nothing. null when the session has ended. Runs as the system role.
 */
export async function raiseSession(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  sessionId: string,
): Promise<string | null> {
  const now = clock()
  const token = newToken()
  const raised = await tx
    .updateTable('sessions')
    .set({
      token_digest: tokenDigest(token),
      stage: 'full',
      strong: true,
      proved_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + longest),
    })
    .where('session_id', '=', sessionId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return raised.numUpdatedRows === 1n ? token : null
}

/**
 * Who acts in this session has shown it again just now; it goes on under a new token. null when the session has ended.
 * Runs as the system role.
 */
export async function noteProof(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  sessionId: string,
): Promise<string | null> {
  const token = newToken()
  const noted = await tx
    .updateTable('sessions')
    .set({ token_digest: tokenDigest(token), proved_at: clock() })
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return noted.numUpdatedRows === 1n ? token : null
}

/** Ends one session of a user at once; whether there was one. Runs as the system role. */
export async function endSession(tx: Transaction, userId: string, sessionId: string): Promise<boolean> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('session_id', '=', sessionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return ended.numDeletedRows === 1n
}

/** Ends every session of a user but the one named; how many there were. Runs as the system role. */
export async function endOtherSessions(tx: Transaction, userId: string, kept: string | null): Promise<number> {
  let ending = tx.deleteFrom('sessions').where('user_id', '=', userId)
  if (kept) ending = ending.where('session_id', '<>', kept)
  return Number((await ending.executeTakeFirst()).numDeletedRows)
}
