// Offered to other features: everything invented comes from one kind of chance.
/** A seeded source of everything that looks accidental in practice data: the same seed always gives the same cases. */
export interface Random {
  /** A number in [0, 1). */
  number(): number
  /** A whole number between both bounds, bounds included. */
  integer(from: number, to: number): number
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  bytes(length: number): Buffer
  /** UUID version 7 (RFC 9562) whose time part is the given instant, in milliseconds since 1970. */
  uuidv7(atMillis: number): string
  /** A stream of its own: what one part draws from it never shifts what another part gets. */
  fork(label: string): Random
}

export function createRandom(seed: string): Random {
  const next = sfc32(seed)
  const number = () => next() / 2 ** 32
  const integer = (from: number, to: number) => from + Math.floor(number() * (to - from + 1))
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => next() >>> 24))
  return {
    number,
    integer,
    bytes,
    chance: (probability) => number() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('Nothing to pick from: the list is empty.')
      return from[integer(0, from.length - 1)]!
    },
    uuidv7: (atMillis) => uuidv7(atMillis, bytes(10)),
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

function uuidv7(atMillis: number, tail: Buffer): string {
  const raw = Buffer.alloc(16)
  raw.writeUIntBE(atMillis, 0, 6)
  tail.copy(raw, 6)
  raw[6] = 0x70 | (raw[6]! & 0x0f)
  raw[8] = 0x80 | (raw[8]! & 0x3f)
  return raw.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Four words of state from the seed (FNV-1a, one lane per word), then sfc32: small, quick, good enough for names. */
function sfc32(seed: string): () => number {
  let [a, b, c, d] = [lane(seed, 0x811c9dc5), lane(seed, 0x01000193), lane(seed, 0x9e3779b9), 1]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 16; warmUp++) next()
  return next
}

function lane(seed: string, basis: number): number {
  let hash = basis | 0
  for (const byte of Buffer.from(seed, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
