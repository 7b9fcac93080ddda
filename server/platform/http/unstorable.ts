import type { FastifyRequest } from 'fastify'
import { notFound, type ProblemField, problem } from './problems.ts'

/**
 * No key of a keyboard gives the character NUL and no database keeps it, so it is refused at its field before anything
 * is done. Halves of a surrogate pair are no characters either and would come back as something else. An address with
 * such a character leads nowhere.
 * @throws ProblemError 404 or 422
 */
export async function refuseUnstorable(request: FastifyRequest): Promise<void> {
  if (faultsIn(request.params, '').length > 0) throw notFound()
  const fields = [...faultsIn(request.query, ''), ...faultsIn(request.body, '')]
  if (fields.length > 0) throw problem(422, 'invalid', { fields })
}

/** No form of ours nests deeper; what does could exhaust the stack of whatever walks it. */
const deepest = 20

function faultsIn(value: unknown, path: string, depth = 0): ProblemField[] {
  if (typeof value === 'string') return unstorable(value) ? [{ path, code: 'wrong_form' }] : []
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return []
  if (depth > deepest) return [{ path, code: 'wrong_form' }]
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`
    return unstorable(name) ? [{ path, code: 'wrong_form' }] : faultsIn(inner, at, depth + 1)
  })
}

function unstorable(text: string): boolean {
  return text.includes('\0') || !text.isWellFormed()
}
