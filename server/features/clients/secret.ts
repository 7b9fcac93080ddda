import { timingSafeEqual } from 'node:crypto'
import { newToken, tokenDigest } from '../session/token.ts'

/** 256 random bits behind a mark by which a leaked one is recognised. */
export function newSecret(): string {
  return `rcms_${newToken()}`
}

/** Nobody's secret has this digest; a client that does not exist is compared with it. */
const nobody = Buffer.alloc(32)

/** Whether the secret is the client's, in the same time whatever it is; never for a client that does not exist (null). */
export function secretOpens(stored: Buffer | null, secret: string): boolean {
  const equal = timingSafeEqual(stored ?? nobody, tokenDigest(secret))
  return stored !== null && equal
}
