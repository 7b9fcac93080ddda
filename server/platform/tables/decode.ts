import { createReadStream } from 'node:fs'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'windows-1254'

/** What was found out while a file was read. */
export interface Decoded {
  encodings: Set<Encoding>
}

const chunk = 1 << 20

/**
 * The text of a file, in pieces that end with a line. Whole UTF-8 or UTF-16 is read as such; a line that is no UTF-8 is read
 * in the old encoding that its letters fit best, so that a list pasted together from two sources keeps both.
 */
export function textOfFile(file: string, decoded: Decoded): AsyncGenerator<string> {
  return textOf(createReadStream(file, { highWaterMark: chunk }) as AsyncIterable<Buffer>, decoded)
}

/** The same of bytes that are at hand, or come piece by piece. */
export async function* textOf(
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  decoded: Decoded,
): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  let wide: InstanceType<typeof TextDecoder> | null = null
  let first = true
  let legacy: Encoding | null = null
  const text = (bytes: Buffer): string => {
    try {
      const read = strict.decode(bytes)
      decoded.encodings.add('utf-8')
      return read
    } catch {
      return bytes.includes(10) ? splitLines(bytes).map(text).join('') : old(bytes)
    }
  }
  const old = (bytes: Buffer): string => {
    legacy ??= guessLegacy(bytes)
    const encoding = ofLine(bytes, legacy)
    decoded.encodings.add(encoding)
    return new TextDecoder(encoding).decode(bytes)
  }
  for await (const piece of pieces) {
    if (first) {
      first = false
      const encoding = wideEncoding(piece)
      if (encoding) {
        wide = new TextDecoder(encoding)
        decoded.encodings.add(encoding)
      }
      // A guess from a whole piece is better than one from the first line that is not UTF-8.
      else if (!validUtf8(piece)) legacy = guessLegacy(piece)
    }
    if (wide) {
      yield wide.decode(piece, { stream: true })
      continue
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const end = bytes.lastIndexOf(10) + 1
    rest = Buffer.from(bytes.subarray(end))
    if (end > 0) yield text(bytes.subarray(0, end))
  }
  if (wide) yield wide.decode()
  else if (rest.length > 0) yield text(rest)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

function validUtf8(bytes: Buffer): boolean {
  try {
    // The last character of a piece may be cut.
    strict.decode(bytes.subarray(0, bytes.lastIndexOf(10) + 1))
    return true
  } catch {
    return false
  }
}

/** UTF-16 by its mark, or by the zeros that every second byte of a heading then is. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++
  })
  if (zeros[1]! > start.length / 4 && zeros[0] === 0) return 'utf-16le'
  return zeros[0]! > start.length / 4 && zeros[1] === 0 ? 'utf-16be' : null
}

/** Cyrillic writes whole words with high bytes; Turkish has ı, ş, ğ and İ where Western languages have ý, þ, ð and Ý. */
function guessLegacy(bytes: Buffer): Encoding {
  let high = 0
  let runs = 0
  let turkish = 0
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return
    high++
    if ((bytes[at - 1] ?? 0) >= 0x80) runs++
    if ([0xfd, 0xfe, 0xf0, 0xdd, 0xde, 0xd0].includes(byte)) turkish++
  })
  if (high > 3 && runs > high / 2) return 'windows-1251'
  return turkish > 0 ? 'windows-1254' : 'windows-1252'
}

/** A line that plainly is of the other alphabet was pasted in from elsewhere; every other is as the rest of the file. */
function ofLine(bytes: Buffer, legacy: Encoding): Encoding {
  const own = guessLegacy(bytes)
  if ((own === 'windows-1251') === (legacy === 'windows-1251')) return legacy
  if (own === 'windows-1251') return own
  // Cyrillic letters stand beside each other; among Latin ones they are strange letters of Latin words.
  const alone = bytes.every((byte, at) => byte < 0x80 || ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80))
  const latin = bytes.filter((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80).length
  return alone && latin > 3 ? own : legacy
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start)
    const next = end < 0 ? bytes.length : end + 1
    const line = bytes.subarray(start, next)
    // A line alone may still not be UTF-8; then it has no break to split at any more.
    lines.push(end < 0 ? line : line.subarray(0, line.length - 1), ...(end < 0 ? [] : [newline]))
    start = next
  }
  return lines
}
const newline = Buffer.from('\n')
