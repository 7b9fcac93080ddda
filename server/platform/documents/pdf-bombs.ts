import { constants, createInflate } from 'node:zlib'

/** No page of a scanned paper unpacks to so much; a reader that is made to try would stand still. */
const MOST_OF_ONE = 256 * 1024 * 1024
const MOST_OF_ALL = 1024 * 1024 * 1024
/** Deflate packs 1,032 to 1 at most, so nothing shorter can reach the bound. */
const WORTH_A_LOOK = Math.floor(MOST_OF_ONE / 1032)
const DICTIONARY_BYTES = 1024
const FLATE = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g

/**
 * Whether a stream of the PDF unpacks to more than any paper holds, or is packed more than once with the same packing,
 * which serves no other purpose than to be small. Nothing is kept of what is unpacked.
 */
export async function unpacksTooLarge(bytes: Buffer): Promise<boolean> {
  let total = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(Math.max(0, at - 3), at).toString('latin1') === 'end') continue
    const before = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1')
    const packings = before.slice(before.lastIndexOf('obj') + 1).match(FLATE)?.length ?? 0
    if (packings > 1) return true
    if (packings === 0) continue
    const end = bytes.indexOf('endstream', at)
    const start = at + 'stream'.length + (bytes[at + 6] === 0x0d ? 2 : 1)
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (packed.length < WORTH_A_LOOK) continue
    total += await unpackedLength(packed)
    if (total > MOST_OF_ALL) return true
  }
  return false
}

/** The length a stream unpacks to; more than everything may have together once it passes the bound of one. */
function unpackedLength(packed: Buffer): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1024 * 1024 })
  let length = 0
  inflate.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= MOST_OF_ONE) return
    inflate.destroy()
    resolve(MOST_OF_ALL + 1)
  })
  // A damaged stream shows what came before the damage; readers do likewise.
  inflate.on('error', () => resolve(length))
  inflate.on('end', () => resolve(length))
  inflate.end(packed)
  return promise
}
