import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

export interface SigningKey {
  secret: KeyObject
  /** As JWK (RFC 8037): whoever holds it can check what was signed. */
  publicKey: { kty: string; crv: string; x: string }
}

/** PKCS #8 around the 32 bytes of an Ed25519 key (RFC 8410). */
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 key with which this installation signs for one purpose; it follows from the installation's secret. */
export function signingKey(installationSecret: Buffer, purpose: string): SigningKey {
  const seed = createHmac('sha256', installationSecret).update(`openrcms signature: ${purpose}`).digest()
  const secret = createPrivateKey({ key: Buffer.concat([wrapping, seed]), format: 'der', type: 'pkcs8' })
  const { kty = '', crv = '', x = '' } = createPublicKey(secret).export({ format: 'jwk' })
  return { secret, publicKey: { kty, crv, x } }
}
