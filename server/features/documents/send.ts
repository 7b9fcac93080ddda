// Offered to other features: files are sent in one way, wherever they belong.
import type { FastifyReply } from 'fastify'
import { byteRange } from './byte-range.ts'
import type { StoredDocument } from './store.ts'

/** How the name of a file of each kind ends. */
export const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'text/plain; charset=utf-8': 'txt',
}

/**
 * The longest part of a recording sent at one go, in bytes. A player asks on where a part ends; one that asks for all of it and
 * then listens for an hour would keep the whole recording in memory.
 */
export const longestPart = 4 * 1024 * 1024

/**
 * Sends a file to be shown in the page: as what it is and nothing else, under a name that tells nothing, kept by no cache. Of a
 * recording the part that a player asks for, by its `Range` header.
 */
export function sendDocument(reply: FastifyReply, { file, bytes }: StoredDocument): FastifyReply {
  const name = `${file.purpose.replaceAll('_', '-')}.${endings[file.mediaType] ?? 'bin'}`
  reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `inline; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
  if (!file.mediaType.startsWith('audio/')) return reply.send(bytes)
  reply.header('accept-ranges', 'bytes')
  const range = byteRange(reply.request.headers.range, bytes.length)
  if (range === null) return reply.send(bytes)
  if (range === 'outside') return reply.code(416).header('content-range', `bytes */${bytes.length}`).send()
  const { from } = range
  const to = Math.min(range.to, from + longestPart - 1)
  reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes.length}`)
  // A copy: a view would hold all of the file until the part has left.
  return reply.send(Buffer.from(bytes.subarray(from, to + 1)))
}
