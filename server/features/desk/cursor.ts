// Offered to other features: every list pages by the same kind of cursor.
import { z } from 'zod'
import { problem } from '../../platform/http/problems.ts'

/** Sort keys as the lists give them out. The database knows no year 0, in which no case lies. */
export const dayKey = z.iso.date().refine((day) => day >= '0001')
export const momentKey = z.iso.datetime().refine((moment) => moment >= '0001')

/** Where the next page of a list begins: the sort key of the last row, opaque to whoever passes it back. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws ProblemError 422 for what no list gave out */
export function decodeCursor<S extends z.ZodType>(shape: S, cursor: string): z.infer<S> {
  const parsed = shape.safeParse(readJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw problem(422, 'invalid', { fields: [{ path: 'cursor', code: 'wrong_form' }] })
  return parsed.data
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
