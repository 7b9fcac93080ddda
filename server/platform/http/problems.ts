import type { ZodError } from 'zod'
import type { Problem } from '../../../contract/problem.ts'
import type { ActionId } from '../../../domain/agreement/vocabulary.ts'
import type { FieldFault, Refusal } from '../../../domain/case/refusal.ts'
import { faultsOf } from './field-faults.ts'

type Values = Readonly<Record<string, string | number>>

/** A field that is wrong. Its sentence is `problems.field.<code>`, or the message named by `messageId`. */
export interface ProblemField extends FieldFault {
  messageId?: string
}

export interface ProblemOptions {
  /** What the sentences are filled with. */
  values?: Values
  fields?: readonly ProblemField[]
  /** What is possible instead. */
  possible?: readonly ActionId[]
  changes?: Problem['changes']
  current?: unknown
  /** Where the catalogue holds `<messages>.title` and `<messages>.next`; `problems.<code>` when not given. */
  messages?: string
  /** Seconds after which the same request may succeed. */
  retryAfter?: number
}

/** A request that is answered with problem details; the sentences are found when it is known who reads them. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly statusCode: number
  readonly code: string
  readonly options: ProblemOptions
  constructor(status: number, code: string, options: ProblemOptions = {}) {
    super(code)
    this.statusCode = status
    this.code = code
    this.options = options
  }
}

export function problem(status: number, code: string, options: ProblemOptions = {}): ProblemError {
  return new ProblemError(status, code, options)
}

/** What does not exist and what the reader may not see answer alike, so that nobody learns that it is there. */
export function notFound(): ProblemError {
  return problem(404, 'not_found')
}

/** The domain's refusal: 422 where fields are to be mended, 409 where the case stands otherwise. */
export function refused(refusal: Refusal, possible?: readonly ActionId[]): ProblemError {
  return problem(refusal.fields ? 422 : 409, refusal.code, {
    messages: `problems.refusal.${refusal.code}`,
    ...(refusal.values ? { values: refusal.values } : {}),
    ...(refusal.fields ? { fields: refusal.fields } : {}),
    ...(possible ? { possible } : {}),
  })
}

/** A body, query or input that does not have its form; each field is named. `prefix` is put before every path. */
export function invalidInput(error: Pick<ZodError, 'issues'>, prefix = ''): ProblemError {
  return problem(422, 'invalid', { fields: faultsOf(error.issues, prefix) })
}
