import { promisify } from 'node:util'
import { constants, inflate, inflateSync } from 'node:zlib'
import { anyName, typeName } from './pdf-names.ts'

const MAX_STREAMS = 20_000
const MAX_STREAM_BYTES = 16 * 1024 * 1024
const MAX_TOTAL_BYTES = 64 * 1024 * 1024
const DICTIONARY_BYTES = 1024

export const OBJECT_STREAM = typeName('ObjStm')
const FILTER = anyName('Filter')
const FLATE_ALONE = /\/Filter\s{0,20}(?:\/FlateDecode|\[\s{0,20}\/FlateDecode\s{0,20}\])/
/** Predictors and shared parameters would interleave other bytes with the names we look for. */
const PARAMETERS = anyName('DecodeParms', 'DP')

const inflateWhole = promisify(inflate)

/** `declared` counts the streams that call themselves object streams, so that the caller can see whether one was missed. */
export type ObjectStreams = { texts: string[]; declared: number }

/**
 * The object streams of a PDF, inflated: those that call themselves so, and those that only look so (they begin with
 * a table of numbers). `undefined` when one cannot be read, or when there is more than can be looked through.
 */
export async function objectStreamsOf(bytes: Buffer): Promise<ObjectStreams | undefined> {
  const streams: ObjectStreams = { texts: [], declared: 0 }
  let total = 0
  let seen = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = dataStart(bytes, at)
    if (start === undefined) continue
    seen += 1
    if (seen > MAX_STREAMS) return undefined
    // Looking at heads is synchronous; others may run in between.
    if (seen % 200 === 0) await new Promise((resolve) => setImmediate(resolve))
    const dictionary = dictionaryBefore(bytes, at)
    const declared = OBJECT_STREAM.test(dictionary)
    if (declared) {
      streams.declared += 1
      if (!FILTER.test(dictionary)) continue // not packed: the caller's scan of the file has read it
      if (!FLATE_ALONE.test(dictionary) || PARAMETERS.test(dictionary)) return undefined
    } else if (!beginsWithNumbers(bytes.subarray(start, start + 512))) continue
    const text = await inflateBounded(bytes.subarray(start))
    if (text === undefined) return undefined
    total += text.length
    if (total > MAX_TOTAL_BYTES) return undefined
    streams.texts.push(text)
  }
  return streams
}

/** Where the data of the stream whose keyword stands at `keyword` begins; `endstream` begins none. */
function dataStart(bytes: Buffer, keyword: number): number | undefined {
  if (bytes.subarray(Math.max(0, keyword - 3), keyword).toString('latin1') === 'end') return undefined
  const at = keyword + 'stream'.length
  if (bytes[at] === 0x0a) return at + 1
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  return undefined
}

function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1')
  return before.slice(before.lastIndexOf('obj') + 1)
}

function beginsWithNumbers(head: Buffer): boolean {
  const zlib = head.length > 1 && ((head[0] ?? 0) & 0x0f) === 8 && head.readUInt16BE(0) % 31 === 0
  if (!zlib) return false
  try {
    // 512 packed bytes never unpack to more than half a megabyte (deflate packs 1,032 to 1 at most).
    const text = inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 })
    return /^\s*\d{1,10}\s+\d{1,10}\s/.test(text.toString('latin1'))
  } catch {
    return false
  }
}

async function inflateBounded(data: Buffer): Promise<string | undefined> {
  try {
    // Sync flush: a stream whose end is damaged still shows what a lenient reader would see of it.
    const text = await inflateWhole(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_STREAM_BYTES })
    return text.toString('latin1')
  } catch {
    return undefined
  }
}
