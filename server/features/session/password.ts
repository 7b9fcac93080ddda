// Offered to other features: practice accounts are made with passwords of the same kind.
import { hash, verify } from '@node-rs/argon2'
import { createQueue } from '../../platform/documents/one-at-a-time.ts'

/**
 * Argon2id with the parameters OWASP recommends (19 MiB, two passes, one lane). One computation at a time, so that a
 * flood of sign-ins takes neither the memory nor the processors from those who work; beyond the queue: QueueFull.
 */
const queue = createQueue(400)
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return queue(() => hash(asTyped(password), strength))
}

/** Passwords that are being computed or wait for it. */
export function passwordsWaiting(): number {
  return queue.pending()
}

/** The hash of a word nobody knows: verifying against it costs what verifying a real account costs. */
let nobody: Promise<string> | undefined

/** Whether the password opens the account; without an account (null) the same work is done and the answer is no. */
export async function passwordOpens(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const against = stored ?? (await nobody)
  const opens = await queue(() => verify(against, asTyped(password)))
  return stored !== null && opens
}

/** Keyboards differ in how they put an accent to its letter; the password is the same. */
function asTyped(password: string): string {
  return password.normalize('NFC')
}
