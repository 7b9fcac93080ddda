import type { InformationRule } from '../agreement/information.ts'
import type { ClockRule } from '../agreement/schema.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import type { Span } from '../time/standstill.ts'
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

/** The days on which an answer was waited for: from the day after the question to that of its end. */
export function daysWaited(file: CaseFile, timeZone: string): Span[] {
  return questions(file).flatMap(({ askedAt, ended }) => {
    if (!ended) return []
    const from = fromDay(toDay(dateIn(timeZone, askedAt)) + 1)
    const to = dateIn(timeZone, ended.at)
    return from > to ? [] : [{ from, to }]
  })
}

/** Since when the earliest question that is still open waits for its answer; undefined where none does. */
export function waitingSince(file: CaseFile, timeZone: string): PlainDate | undefined {
  const days = questions(file).flatMap((one) => (one.ended ? [] : [dateIn(timeZone, one.askedAt)]))
  return days.sort()[0]
}

function questions(file: CaseFile): InformationRequest[] {
  return file.informationRequests.filter((one) => one.by === 'requested' && one.forReply)
}
