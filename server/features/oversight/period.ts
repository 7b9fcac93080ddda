// Offered to other features: every log is read by the days of the reader.
import { periodFault } from '../../../contract/oversight.ts'
import { endOfDay, startOfDay } from '../../../domain/time/zone.ts'
import type { Official } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'

/**
 * The moments between which the days lie where the official works; `end` no longer belongs to them.
 * @throws ProblemError 422 where the last day lies before the first, or the period is too long to be read at one go
 */
export function periodOf({ authority }: Official, from: string, until: string): { begin: string; end: string } {
  const fault = periodFault({ from, until })
  if (fault) throw problem(422, 'invalid', { fields: [fault] })
  return { begin: startOfDay(authority.timeZone, from), end: endOfDay(authority.timeZone, until) }
}
