import { performance } from 'node:perf_hooks'
import type pg from 'pg'
import type { DatabasePool } from '../database/pool.ts'
import { placeNow, tell } from './happenings.ts'

export interface SlowStatement {
  readonly statement: string
  readonly during: string | null
  readonly count: number
  readonly longestMs: number
  readonly lastAt: Date
}

const day = 24 * 60 * 60_000
/** So many kinds, the longest of all that were met: more say no more than these do. */
const kept = 50
const seen = new Map<string, SlowStatement>()

/** Tells of every statement of the pool that takes longer, by its name or its text without values. 0: of none. */
export function watchStatements(pool: Pick<DatabasePool, 'pg'>, slowMs: number): void {
  if (slowMs === 0) return
  pool.pg.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const began = performance.now()
      const during = placeNow()
      const ended = () => {
        const ms = Math.round(performance.now() - began)
        if (ms >= slowMs) remember(fingerprint(args[0]), ms, during, new Date())
      }
      const last = args.at(-1)
      if (typeof last === 'function') {
        return query(...args.slice(0, -1), (...answer: unknown[]) => {
          ended()
          return (last as (...all: unknown[]) => unknown)(...answer)
        })
      }
      const answer = query(...args)
      if (answer instanceof Promise) answer.then(ended, ended)
      return answer
    }) as typeof client.query
  })
}

/** The slow statements that this process met within a day, the longest first. */
export function slowStatements(now: Date): SlowStatement[] {
  forgetBefore(now)
  return [...seen.values()].sort((a, b) => b.longestMs - a.longestMs)
}

/** Told of at once; kept where it is among the longest. */
export function remember(statement: string, ms: number, during: string | null, now: Date): void {
  tell({ kind: 'slow_statement', statement, ms, during })
  const key = `${during} ${statement}`
  const known = seen.get(key)
  if (!known && seen.size >= kept) {
    forgetBefore(now)
    const [shortest] = [...seen].sort(([, a], [, b]) => a.longestMs - b.longestMs)
    if (seen.size >= kept && shortest) {
      if (shortest[1].longestMs >= ms) return
      seen.delete(shortest[0])
    }
  }
  const longestMs = Math.max(ms, known?.longestMs ?? 0)
  seen.set(key, { statement, during, count: (known?.count ?? 0) + 1, longestMs, lastAt: now })
}

function forgetBefore(now: Date): void {
  for (const [key, { lastAt }] of seen) if (now.getTime() - lastAt.getTime() > day) seen.delete(key)
}

/** The name a statement gives itself; else its text on one line, with no literal left that could be somebody's. */
export function fingerprint(asked: unknown): string {
  const text = typeof asked === 'string' ? asked : ((asked as pg.QueryConfig | null)?.text ?? '')
  const named = /(?:-- named: ([^\n]{1,50})\n|\/\* named: ([^*]{1,50}) \*\/)/.exec(text)
  if (named) return (named[1] ?? named[2] ?? '').trim()
  return text
    .replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ')
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '?')
    .replace(/'(?:[^']|'')*'?/g, '?')
    .replace(/(?<![\w$])\d+(?:\.\d+)?/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
