import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A security key in software (WebAuthn, P-256), as much of one as a browser passes on. */
export interface Authenticator {
  readonly credentialId: string
  /** What navigator.credentials.create gives for these options. */
  create(options: Record<string, unknown>, changes?: Changes): Record<string, unknown>
  /** What navigator.credentials.get gives for these options. */
  get(options: Record<string, unknown>, changes?: Changes): Record<string, unknown>
}

interface Changes {
  origin?: string
  rpId?: string
  /** Whether it asked who holds it (PIN, finger, face). */
  userVerified?: boolean
  counter?: number
  userHandle?: string
  format?: 'none' | 'packed'
}

export function newAuthenticator(origin = 'http://localhost'): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const id = randomBytes(16)
  let uses = 0
  let handle = ''
  const flags = (verified: boolean, attested: boolean) => 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0)
  const clientData = (type: string, challenge: unknown, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  const authenticatorData = (rpId: string, flag: number, counter: number, rest = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([digest(rpId), Buffer.from([flag]), count, rest])
  }
  const credentialId = id.toString('base64url')
  const answer = (response: object) => ({
    id: credentialId,
    rawId: credentialId,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    credentialId,
    create: (options, { origin: from = origin, rpId, userVerified = true, counter, format = 'none' } = {}) => {
      handle = String((options.user as { id: string }).id)
      const client = clientData('webauthn.create', options.challenge, from)
      const cose = map([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
      const site = rpId ?? String((options.rp as { id: string }).id)
      const data = authenticatorData(site, flags(userVerified, true), counter ?? uses, attested)
      const statement =
        format === 'none'
          ? map([])
          : map([
              ['alg', -7],
              ['sig', sign('sha256', Buffer.concat([data, digest(client)]), key)],
            ])
      const attestation = map([
        ['fmt', format],
        ['attStmt', { raw: statement }],
        ['authData', data],
      ])
      return answer({
        clientDataJSON: client.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    get: (options, { origin: from = origin, rpId, userVerified = true, counter, userHandle } = {}) => {
      uses = counter ?? uses + 1
      const client = clientData('webauthn.get', options.challenge, from)
      const data = authenticatorData(rpId ?? String(options.rpId), flags(userVerified, false), uses)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, digest(client)]), key).toString('base64url'),
        userHandle: userHandle ?? handle,
      })
    },
  }
}

function digest(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}

type Item = number | string | Buffer | { raw: Buffer }

/** As much CBOR as a key of P-256 and its attestation need. */
function map(entries: readonly (readonly [number | string, Item])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([name, value]) => [item(name), item(value)])])
}

function item(value: Item): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  return Buffer.isBuffer(value) ? Buffer.concat([head(2, value.length), value]) : value.raw
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256
    ? Buffer.from([(major << 5) | 24, length])
    : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
