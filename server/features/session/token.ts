// Offered to other features: tokens of machines are made and kept in the same way.
import { createHash, randomBytes } from 'node:crypto'

export const sessionCookie = 'rcms_session'

/** 256 random bits. Never from the seeded source of a practice installation: a token must not be foreseeable. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token; it cannot be turned back. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
