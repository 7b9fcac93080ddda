// Offered to other features: files for an act upon a case are read in the same way.
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { MAX_FILE_BYTES } from '../../platform/documents/refusal.ts'
import { invalidInput, ProblemError, problem } from '../../platform/http/problems.ts'
import { fileTooLarge, type Upload } from './files.ts'
import { draftProblem } from './problems.ts'

const fields = z.object({
  purpose: z.enum(['photograph', 'evidence']),
  personId: z.uuid(),
  freeOfAsylumData: z.string().default(''),
})

/**
 * Reads an upload: one file, and the fields `purpose`, `personId` and `freeOfAsylumData` before or behind it.
 * @throws ProblemError 422 when a field is wrong, the file is missing, or larger than a file may be
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const { freeOfAsylumData, ...upload } = await readFileUpload(request, fields)
  return { ...upload, freeOfAsylumData: freeOfAsylumData === 'true' }
}

/** How large the file of a form may be, in bytes, and what is said of a larger one. */
export interface Room {
  most: number
  tooLarge: () => ProblemError
}

const usual: Room = { most: MAX_FILE_BYTES, tooLarge: fileTooLarge }

/**
 * Reads a form with one file and the named fields before or behind it.
 *
 * @param larger where a file may be larger than the usual: `most` for any of them, and `room` for this one, asked by the fields
 *   that came before the file, before any of it is read; what it throws is the answer
 * @throws ProblemError as `readUpload`
 */
export async function readFileUpload<F extends object>(
  request: FastifyRequest,
  schema: z.ZodType<F>,
  larger?: { most: number; room: (given: Readonly<Record<string, string>>) => Promise<Room | null> },
): Promise<F & { name: string; type: string; bytes: Buffer }> {
  const given: Record<string, string> = {}
  let file: { name: string; type: string; bytes: Buffer } | null = null
  try {
    for await (const part of request.parts(larger ? { limits: { fileSize: larger.most } } : {})) {
      if (part.type === 'field') {
        given[part.fieldname] = String(part.value)
        continue
      }
      try {
        const room = (await larger?.room(given)) ?? usual
        file = { name: part.filename ?? '', type: part.mimetype, bytes: await bytesOf(part.file, room) }
      } finally {
        // What is not kept is read all the same: the parser waits until a file has been.
        part.file.resume()
      }
    }
  } catch (error) {
    throw unreadable(error)
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw invalidInput(parsed.error)
  if (!file) throw draftProblem(422, 'file_missing')
  return { ...parsed.data, ...file }
}

/** What the parser of forms throws of its own has no status: the form ends too early, or is none. */
function unreadable(error: unknown): unknown {
  const judged = error instanceof ProblemError || (error instanceof Error && 'statusCode' in error)
  return judged ? error : problem(400, 'not_understood')
}

/** No more of a file than it may have is kept while it is read. */
async function bytesOf(file: Readable & { truncated: boolean }, { most, tooLarge }: Room): Promise<Buffer> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks = []
  }
  if (file.truncated || size > most) throw tooLarge()
  return Buffer.concat(chunks, size)
}
