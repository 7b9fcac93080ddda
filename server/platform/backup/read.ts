import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { keyOf, opening, prefixBytes } from './cipher.ts'
import { BackupFault } from './fault.ts'
import { type Frame, frames } from './frames.ts'
import type { Contents } from './write.ts'

/** Gives the frames of a backup to `take`, which sees nothing that is not proven by the passphrase. */
export async function readBackup(
  file: string,
  passphrase: string,
  take: (found: AsyncGenerator<Frame>) => Promise<void>,
): Promise<void> {
  const prefix = await readPrefix(file)
  const key = await keyOf(prefix, passphrase)
  await pipeline(
    createReadStream(file, { start: prefixBytes, highWaterMark: 256 * 1024 }),
    opening(key, prefix),
    createZstdDecompress(),
    (source: AsyncIterable<Buffer>) => take(frames(source)),
  )
}

async function readPrefix(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(prefixBytes), 0, prefixBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Reads a backup from its first to its last byte and compares every table with its count and digest. Writes nothing. */
export async function checkBackup(file: string, passphrase: string): Promise<Contents> {
  let contents: Contents | null = null
  await readBackup(file, passphrase, async (found) => {
    let digest = createHash('sha256')
    let rows = 0
    for await (const { kind, content } of found) {
      if (kind === 'head') contents = { head: content, tables: [] }
      else if (!contents) throw new BackupFault('damaged')
      else if (kind === 'rows') {
        digest.update(content)
        rows += linesIn(content)
      } else if (kind === 'table_end') {
        const expected = contents.head.tables[contents.tables.length]?.name
        if (content.name !== expected || content.rows !== rows || content.sha256 !== digest.digest('hex')) {
          throw new BackupFault('damaged')
        }
        contents.tables.push(content)
        digest = createHash('sha256')
        rows = 0
      } else if (contents.tables.length !== contents.head.tables.length) throw new BackupFault('damaged')
    }
  })
  if (!contents) throw new BackupFault('damaged')
  return contents
}

/** A row is a line: a line break within a value is written as two other characters. */
function linesIn(content: Buffer): number {
  let count = 0
  for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) count += 1
  return count
}
