// Offered to other features: a field that is wrong is told alike however it came.
import type { ProblemError, ProblemOptions } from '../../platform/http/problems.ts'
import { problem } from '../../platform/http/problems.ts'

/** A problem whose sentences stand in this feature's catalogue: `drafts.problem.<code>`. */
export function draftProblem(status: number, code: string, options: ProblemOptions = {}): ProblemError {
  return problem(status, code, { messages: `drafts.problem.${code}`, ...options })
}

export function alreadySubmitted(): ProblemError {
  return draftProblem(409, 'draft_submitted')
}

/** One field that is wrong, with its sentence in `drafts.field.<code>`. */
export function wrongField(path: string, code: string): ProblemError {
  return problem(422, 'invalid', { fields: [{ path, code, messageId: `drafts.field.${code}` }] })
}
