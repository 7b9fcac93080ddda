import { createCipheriv, createHash } from 'node:crypto'

/** Bytes that look random and are the same for the same seed, quickly: the key stream of AES-CTR. */
export interface Source {
  bytes(length: number): Buffer
  /** A whole number from 0 to below the bound. */
  below(bound: number): number
  /** From 0 to below the bound, the smaller the likelier: some names are common. */
  uneven(bound: number): number
  uuidv7(atMillis: number): string
}

const block = Buffer.alloc(1 << 20)

export function createSource(seed: string): Source {
  const key = createHash('sha256').update(seed).digest()
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  let pool = stream.update(block)
  let used = 0
  const bytes = (length: number): Buffer => {
    if (used + length > pool.length) {
      pool = stream.update(block)
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
  const number = () => bytes(4).readUInt32BE() / 2 ** 32
  return {
    bytes,
    below: (bound) => Math.floor(number() * bound),
    uneven: (bound) => Math.floor(number() ** 2 * bound),
    uuidv7: (atMillis) => {
      const tail = Buffer.from(bytes(10))
      tail[0] = 0x70 | (tail[0]! & 0x0f)
      tail[2] = 0x80 | (tail[2]! & 0x3f)
      const head = atMillis.toString(16).padStart(12, '0')
      const hex = tail.toString('hex')
      return `${head.slice(0, 8)}-${head.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
    },
  }
}
