// Offered to other features: tokens of machines are made and kept in the same way.
import { createHash, randomBytes } from 'node:crypto'

export const sessionCookie = 'rcms_session'

/** Cookies know no ports: a laboratory beside another installation on one machine must not end its sessions. */
export function sessionCookieOf({ laboratory }: { laboratory?: boolean }): string {
  return laboratory ? 'rcms_laboratory' : sessionCookie
}

/**
 * The name of a cookie on this connection. Over HTTPS it has the prefix with which browsers take a cookie from this very
 * host alone, never from a neighbour below the same domain; over plain HTTP they would not keep such a name.
 */
export function cookieName(name: string, { protocol }: { protocol: string }): string {
  return protocol === 'https' ? `__Host-${name}` : name
}

/** The token of a session that a request shows. */
export function shownToken(
  services: { laboratory?: boolean },
  request: { cookies: Readonly<Record<string, string | undefined>>; protocol: string },
): string | undefined {
  return request.cookies[cookieName(sessionCookieOf(services), request)]
}

/** 256 random bits. Never from the seeded source of a practice installation: a token must not be foreseeable. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token; it cannot be turned back. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
