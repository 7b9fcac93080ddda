// Offered to other features: files for an act upon a case are read in the same way.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
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

/** Reads a form with one file, of `most` bytes where that is not the usual, and the named fields before or behind it. @throws ProblemError as `readUpload` */
export async function readFileUpload<F extends object>(
  request: FastifyRequest,
  schema: z.ZodType<F>,
  most?: number,
): Promise<F & { name: string; type: string; bytes: Buffer }> {
  const given: Record<string, string> = {}
  let file: { name: string; type: string; bytes: Buffer } | null = null
  try {
    for await (const part of request.parts(most === undefined ? {} : { limits: { fileSize: most } })) {
      if (part.type === 'field') given[part.fieldname] = String(part.value)
      else file = { name: part.filename ?? '', type: part.mimetype, bytes: await part.toBuffer().catch(cutOff) }
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

function cutOff(error: { code?: string }): never {
  throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? fileTooLarge() : error
}
