import { createHash, timingSafeEqual } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type RandomSource, systemRandom } from './random.ts'
import { open, seal } from './seal.ts'

const SALT_BYTES = 16

/** A payload part of an event: `sealed` is stored beside the header, `digest` (64 hex digits) inside it. */
export type SealedPayload = { sealed: Buffer; digest: string }

/** The payload opens, but is not the one whose digest stands in the header. */
export class PayloadChanged extends Error {
  override name = 'PayloadChanged'
}

/**
 * Seals salt (16 random bytes) ‖ canonical JSON (RFC 8785) and digests the same bytes. The digest proves the payload
 * for ever; the secret salt keeps it from being guessed (names and dates are few), and dies with the key on erasure.
 */
export function sealPayload(
  key: Buffer,
  json: unknown,
  aad: string,
  random: RandomSource = systemRandom,
): SealedPayload {
  const canonical = canonicalize(json)
  if (canonical === undefined) throw new TypeError('A payload must be a JSON value.')
  const plaintext = Buffer.concat([random(SALT_BYTES), Buffer.from(canonical, 'utf8')])
  return { sealed: seal(key, plaintext, aad, random), digest: digestOf(plaintext).toString('hex') }
}

/**
 * Opens a payload and proves it against the digest in its header; throws SealBroken or {@link PayloadChanged}. `digest` is
 * null for a reader who may not see the header (a register, the border): the seal alone then vouches for it.
 */
export function openPayload(key: Buffer, sealed: Buffer, digest: string | null, aad: string): unknown {
  const plaintext = open(key, sealed, aad)
  const expected = digest === null ? digestOf(plaintext) : Buffer.from(digest, 'hex')
  if (expected.length !== 32 || !timingSafeEqual(digestOf(plaintext), expected)) {
    throw new PayloadChanged('The payload is not the one its event was recorded with.')
  }
  return JSON.parse(plaintext.subarray(SALT_BYTES).toString('utf8'))
}

function digestOf(plaintext: Buffer): Buffer {
  return createHash('sha256').update(plaintext).digest()
}
