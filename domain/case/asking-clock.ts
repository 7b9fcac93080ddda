import type { InformationRule } from '../agreement/information.ts'
import type { ClockRule } from '../agreement/schema.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import { firstOf, joinedSpans, type Span } from '../time/standstill.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'
import type { InformationRequest } from './information.ts'

/**
 * What questions of the requested State do to its own period for the reply, where a pack lets the period stand still for
 * them. No source that was read gives a question that effect, so without a rule there is none.
 */

/** Whether a rule of the pack lets this clock stand still while a question of the requested State waits. */
export function standsForAnswers(rule: ClockRule, asking: InformationRule | undefined): boolean {
  if (asking?.replyClock !== 'stands_still' || rule.period?.unit === 'hours') return false
  return rule.calendar === 'requested' && rule.stops.includes('replied')
}

/**
 * The days on which an answer was waited for: from the day after the question to that of its end. Where the pack names a limit,
 * all of them together are no more than that, and one that is still open counts up to it, so the last day only ever comes nearer.
 */
export function daysWaited(file: CaseFile, { atMost }: InformationRule, timeZone: string): Span[] {
  const spans = questions(file).flatMap(({ askedAt, ended }): Span[] => {
    const from = toDay(dateIn(timeZone, askedAt)) + 1
    if (!ended && atMost === undefined) return []
    const to = ended ? toDay(dateIn(timeZone, ended.at)) : from + atMost! - 1
    return from > to ? [] : [{ from: fromDay(from), to: fromDay(to), waited: ended ? 'waited' : 'waiting' }]
  })
  return atMost === undefined ? spans : firstOf(joinedSpans(spans), atMost)
}

/** Since when the earliest question that is still open waits for its answer; undefined where none does. */
export function waitingSince(file: CaseFile, timeZone: string): PlainDate | undefined {
  const days = questions(file).flatMap((one) => (one.ended ? [] : [dateIn(timeZone, one.askedAt)]))
  return days.sort()[0]
}

function questions(file: CaseFile): InformationRequest[] {
  return file.informationRequests.filter((one) => one.by === 'requested' && one.forReply)
}
