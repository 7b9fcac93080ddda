// Offered to other features: files are sent in one way, wherever they belong.
import type { FastifyReply } from 'fastify'
import type { StoredDocument } from './store.ts'

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/** Sends a file to be shown in the page: as what it is and nothing else, under a name that tells nothing, kept by no cache. */
export function sendDocument(reply: FastifyReply, { file, bytes }: StoredDocument): FastifyReply {
  const name = `${file.purpose.replaceAll('_', '-')}.${endings[file.mediaType] ?? 'bin'}`
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `inline; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes)
}
