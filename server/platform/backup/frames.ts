import { BackupFault } from './fault.ts'

/** What a backup says first: everything a restore must know before it writes anything. */
export interface Head {
  program: string
  createdAt: string
  /** The migrations that had run, in their order. */
  migrations: string[]
  /** In an order in which no row comes before the row it refers to. */
  tables: TableShape[]
  /** Hex. The secret the passwords of the roles follow from, and the keys that wrap every data key. */
  secret: string
  keys: { epoch: number; key: string }[]
  /** Lines of `erasures.log`: who was erased before this backup was made. */
  erasures: string
}

export interface TableShape {
  name: string
  columns: string[]
  /** SQL of the order in which rows are written and compared: the primary key, in the order of bytes. */
  order: string
}

/** What a backup says of a table after its rows. */
export interface TableEnd {
  name: string
  rows: number
  /** SHA-256 of the rows as text, in the order of the primary key. */
  sha256: string
}

/** What a backup says last. */
export interface Tail {
  sequences: { name: string; value: number }[]
}

export type Frame =
  | { kind: 'head'; content: Head }
  | { kind: 'rows'; content: Buffer }
  | { kind: 'table_end'; content: TableEnd }
  | { kind: 'tail'; content: Tail }

const kinds = ['head', 'rows', 'table_end', 'tail'] as const
const longest = 64 * 1024 * 1024

/** A frame: one byte of kind, four bytes of length, its content (rows as they are, everything else as JSON). */
export function frame(found: Frame): Buffer {
  const content = found.kind === 'rows' ? found.content : Buffer.from(JSON.stringify(found.content))
  const head = Buffer.alloc(5)
  head[0] = kinds.indexOf(found.kind)
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}

/** The frames of a stream, one after another. @throws BackupFault when it does not end with a tail */
export async function* frames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer = Buffer.alloc(0)
  let last: Frame['kind'] | null = null
  for await (const chunk of source) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    while (waiting.length >= 5) {
      const kind = kinds[waiting[0]!]
      const end = 5 + waiting.readUInt32BE(1)
      if (!kind || end > longest || last === 'tail') throw new BackupFault('damaged')
      if (waiting.length < end) break
      const content = waiting.subarray(5, end)
      yield (kind === 'rows' ? { kind, content } : { kind, content: JSON.parse(content.toString()) }) as Frame
      waiting = waiting.subarray(end)
      last = kind
    }
  }
  if (last !== 'tail' || waiting.length > 0) throw new BackupFault('cut_short')
}
