import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { type RandomSource, systemRandom } from './random.ts'

export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/** What was sealed cannot be opened: another key, another place (AAD), or changed bytes. Which one, GCM cannot tell. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/**
 * Seals `plaintext` with AES-256-GCM. The result is nonce (12) ‖ ciphertext ‖ tag (16). `aad` names the place the
 * sealed bytes belong to (a key id, an event id), so they cannot be moved to another place unnoticed.
 */
export function seal(key: Buffer, plaintext: Buffer, aad: string, random: RandomSource = systemRandom): Buffer {
  const nonce = random(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, checkedKey(key), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(aad, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens what {@link seal} made with the same key and aad; throws {@link SealBroken} otherwise. */
export function open(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken('The sealed bytes are too short to be whole.')
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const tag = sealed.subarray(sealed.length - TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, checkedKey(key), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(aad, 'utf8'))
  decipher.setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()])
  } catch {
    throw new SealBroken('The sealed bytes do not open with this key at this place.')
  }
}

/** As a key object: handed over as plain bytes, a key costs Node four times as long. */
function checkedKey(key: Buffer): KeyObject {
  if (key.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes; this one has ${key.length}.`)
  return createSecretKey(key)
}
