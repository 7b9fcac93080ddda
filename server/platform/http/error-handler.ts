import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { isUnavailable, type Trouble, troubleOf } from '../database/errors.ts'
import { QueueFull } from '../documents/one-at-a-time.ts'
import { speech } from '../i18n/catalogue.ts'
import { faultsOf } from './field-faults.ts'
import { readerLanguage } from './language.ts'
import { problemBody } from './problem-body.ts'
import { notFound, ProblemError, problem } from './problems.ts'
import { unavailablePage } from './unavailable-page.ts'

/** Every error becomes problem details in the reader's language; what nobody foresaw says no more than its request id. */
export function answerError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply) {
  const found = asProblem(error)
  if (found.statusCode === 500) request.log.error({ req: request, err: error }, 'request failed')
  if (found.code.startsWith('database_') && found.statusCode === 503) request.log.warn({ req: request }, found.code)
  return sendProblem(found, request, reply)
}

export function sendProblem(found: ProblemError, request: FastifyRequest, reply: FastifyReply) {
  const words = speech(readerLanguage(request))
  reply.code(found.statusCode).header('cache-control', 'no-store').header('content-language', words.language)
  if (found.options.retryAfter) reply.header('retry-after', found.options.retryAfter)
  // RFC 6750: a machine learns from this header that a new token will do.
  if (found.code === 'token_refused') reply.header('www-authenticate', 'Bearer error="invalid_token"')
  if (found.statusCode === 503 && asksForPage(request)) {
    return reply.type('text/html; charset=utf-8').send(unavailablePage(words))
  }
  // Sent as text: a route's own response schema does not describe its problems.
  return reply.type('application/problem+json').send(JSON.stringify(problemBody(found, words, request.id)))
}

export function asksForPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html')
}

function asProblem(error: FastifyError | ProblemError): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof QueueFull) return problem(503, 'busy', { retryAfter: 5 })
  if (isUnavailable(error)) return problem(503, 'database_unavailable', { retryAfter: 5 })
  const trouble = troubleOf(error)
  if (trouble) return inTrouble(trouble)
  if (hasZodFastifySchemaValidationErrors(error)) return asInvalid(error)
  const known = fastifyProblems[error.code]
  if (known) return problem(...known)
  const status = error.statusCode ?? 500
  if (status === 429) return problem(429, 'too_many_requests')
  return status >= 400 && status < 500 ? problem(400, 'not_understood') : problem(500, 'unexpected')
}

/** The database did not take the work, so nothing of it was done, and the reader is told why. */
function inTrouble(trouble: Trouble): ProblemError {
  switch (trouble) {
    case 'read_only':
      return problem(503, 'database_read_only', { retryAfter: 60 })
    case 'full':
      return problem(503, 'database_full', { retryAfter: 60 })
    case 'slow':
      return problem(503, 'database_slow', { retryAfter: 10 })
    case 'busy':
      return problem(503, 'busy', { retryAfter: 5 })
    case 'refused':
      return problem(500, 'database_refused')
  }
}

function asInvalid(error: FastifyError): ProblemError {
  // An address that cannot be one of ours leads to nothing, like any other that leads to nothing.
  if (error.validationContext === 'params') return notFound()
  const issues = (error.validation ?? []).map((one) => ({
    ...one.params,
    code: one.keyword,
    message: one.message ?? '',
    path: one.instancePath.split('/').filter((part) => part !== ''),
  }))
  return problem(422, 'invalid', { fields: faultsOf(issues as unknown as z.core.$ZodIssue[]) })
}

const fastifyProblems: Record<string, [number, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too_large'],
  FST_REQ_FILE_TOO_LARGE: [413, 'too_large'],
  FST_FILES_LIMIT: [413, 'too_large'],
  FST_PARTS_LIMIT: [413, 'too_large'],
  FST_FIELDS_LIMIT: [413, 'too_large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'media_type'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'media_type'],
}
