import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Mode } from '../config/config.ts'
import { sqlState } from '../database/errors.ts'

/**
 * What may stand in the log: the route as it is declared (no address with its values, no query, no header, no body),
 * the status, and where an error happened. Messages of the database are left out: they repeat values of the rows.
 */
export function logger(mode: Mode): NonNullable<FastifyServerOptions['logger']> {
  return {
    // In practice the terminal belongs to the person who tries the program out.
    level: mode === 'practice' ? 'warn' : 'info',
    stream: process.stderr,
    base: null,
    serializers: { req: requestLine, err: errorLine },
  }
}

function requestLine(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? null }
}

export function errorLine(error: Error): { type: string; message: string; stack: string } {
  const state = sqlState(error)
  const fromDatabase = 'severity' in error
  const message = fromDatabase ? `SQLSTATE ${state}` : error.message
  const cause = error.cause instanceof Error ? errorLine(error.cause) : null
  return {
    type: state ? `${error.name} ${state}` : error.name,
    message: cause ? `${message} ← ${cause.type}: ${cause.message}` : message,
    // Only the places: the first lines of a stack repeat the message.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  }
}
