import { longestPeriod } from '../../../contract/oversight.ts'
import { toDay } from '../../../domain/time/plain-date.ts'
import { endOfDay, startOfDay } from '../../../domain/time/zone.ts'
import type { Official } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'

/**
 * The moments between which the days lie where the official works; `end` no longer belongs to them.
 * @throws ProblemError 422 where the last day lies before the first, or the period is too long to be read at one go
 */
export function periodOf({ authority }: Official, from: string, until: string): { begin: string; end: string } {
  const days = toDay(until) - toDay(from) + 1
  if (days < 1) throw problem(422, 'invalid', { fields: [{ path: 'until', code: 'end_before_start' }] })
  if (days > longestPeriod)
    throw problem(422, 'invalid', { fields: [{ path: 'from', code: 'days_too_many', values: { max: longestPeriod } }] })
  return { begin: startOfDay(authority.timeZone, from), end: endOfDay(authority.timeZone, until) }
}
