import { MAX_FILE_BYTES } from '../../server/platform/documents/refusal.ts'

/** How bytes are written, by the mark at their beginning: some systems write text in sixteen bits. UTF-8 without one. */
function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** A picture, a PDF or another file that is no text, by its first bytes. */
export function isNoText(head: Uint8Array): boolean {
  if (encodingOf(head) !== 'utf-8') return false
  return head[0] === 0xff || head.includes(0) || Buffer.from(head).indexOf('%PDF-') >= 0
}

export async function* decoded(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(head))
  yield decoder.decode(head, { stream: true })
  for await (const piece of rest) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** The first bytes, as many as tell what a file is, and the pieces that follow them. */
export async function withHead(pieces: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const all = pieces[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 1024) {
    const next = await all.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return [head, { [Symbol.asyncIterator]: () => all }]
}

/** All of it; a text that goes on far beyond any document is read no further. */
export async function whole(text: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const piece of text) {
    all += piece
    if (all.length > 100_000) break
  }
  return all
}

/** All bytes of a file; of one that is too large for a picture no more than tells that it is. */
export async function gathered(head: Uint8Array, rest: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces = [head]
  let length = head.length
  for await (const piece of rest) {
    pieces.push(piece)
    length += piece.length
    if (length > MAX_FILE_BYTES) break
  }
  return Buffer.concat(pieces)
}
