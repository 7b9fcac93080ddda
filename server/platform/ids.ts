import { v7 } from 'uuid'
import type { RandomSource } from './encryption/random.ts'

/**
 * Identifiers that sort by the moment they were made (UUIDv7): partitions and keyset pages follow them. Within one
 * millisecond a counter keeps the order in which this process gave them out.
 */
export function createIds(clock: () => Date, random: RandomSource): () => string {
  let last = Number.NaN
  let seq = 0
  return () => {
    const msecs = clock().getTime()
    const bytes = random(16)
    seq = msecs === last ? seq + 1 : bytes.readUInt32BE(0) >>> 1
    last = msecs
    return v7({ msecs, seq, random: bytes })
  }
}

/** The smallest identifier of a moment: where a search by time begins in a table whose key is a UUIDv7. */
export function firstIdOf(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7000-8000-000000000000`
}
