import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Transaction } from '../database/transaction.ts'

/** The key under which a client may repeat a request without repeating its effect. */
export interface IdempotentRequest {
  actorId: string
  key: string
  /** Everything that makes the request what it is. */
  content: unknown
}

/** The receipt of an earlier request with this key; `reused` when the key stood for another request. */
export async function earlierReceipt(
  tx: Transaction,
  request: IdempotentRequest,
): Promise<{ receipt: unknown; reused: boolean } | null> {
  const found = await tx
    .selectFrom('idempotency')
    .select(['request_digest', 'receipt'])
    .where('actor_id', '=', request.actorId)
    .where('key', '=', request.key)
    .executeTakeFirst()
  if (!found) return null
  return { receipt: found.receipt, reused: !found.request_digest.equals(digest(request.content)) }
}

/** The key came to stand for another request while this one was at work; nothing of this one remains. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken'
}

/** For the end of the transaction: the answer to a request whose key was taken meanwhile. */
export function keyTaken(error: unknown): { kind: 'key_reused' } {
  if (error instanceof KeyTaken) return { kind: 'key_reused' }
  throw error
}

/** Remembers the receipt in the transaction that earned it. Runs as the system role. @throws KeyTaken */
export async function rememberReceipt(
  tx: Transaction,
  request: IdempotentRequest,
  caseId: string,
  receipt: unknown,
  now: string,
): Promise<void> {
  const inserted = await tx
    .insertInto('idempotency')
    .values({
      actor_id: request.actorId,
      key: request.key,
      request_digest: digest(request.content),
      case_id: caseId,
      receipt: JSON.stringify(receipt),
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) throw new KeyTaken()
}

function digest(content: unknown): Buffer {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest()
}
