import type { FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Mode } from '../config/config.ts'
import { sqlState } from '../database/errors.ts'

export interface LogTo {
  readonly level: string
  readonly stream: { write(line: string): void }
}

/**
 * What may stand in the log: the route as it is declared (no address with its values, no query, no header, no body),
 * the status, and where an error happened.
 */
export function logger(mode: Mode, to?: LogTo): NonNullable<FastifyServerOptions['logger']> {
  return {
    // In practice the terminal belongs to the person who tries the program out.
    level: to?.level ?? (mode === 'practice' ? 'warn' : 'info'),
    stream: to?.stream ?? process.stderr,
    base: null,
    serializers: { req: requestLine, err: errorLine },
    formatters: { log: knownFacts },
  }
}

/** Everything a line may carry. Libraries write what they have at hand, such as all headers of an upload. */
const facts = ['req', 'err', 'status', 'ms', 'statement', 'during', 'job', 'items', 'fault']

function knownFacts(line: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(line).filter(([name]) => facts.includes(name)))
}

function requestLine(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? null }
}

/** What it was and where it happened. Messages may quote what somebody typed, so none of them is kept. */
export function errorLine(error: Error): { type: string; message: string; stack: string } {
  const state = sqlState(error)
  const type = state ? `${error.name} ${state}` : error.name
  const cause = error.cause instanceof Error ? errorLine(error.cause) : null
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type,
    message: cause ? `caused by ${cause.type}` : '',
    stack: [...places, cause?.stack ?? ''].join('\n').trim(),
  }
}
