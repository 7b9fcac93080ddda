import { waitsForInterviews } from '../agreement/check-interview.ts'
import type { InterviewRule } from '../agreement/interview.ts'
import type { ClockRule } from '../agreement/schema.ts'
import type { Relation } from '../agreement/vocabulary.ts'
import type { Adjustments } from '../time/adjusted.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import { firstOf, joinedSpans, type Span } from '../time/standstill.ts'
import { dateIn } from '../time/zone.ts'
import type { CaseFile } from './case-file.ts'

/**
 * What interviews do to the period for the reply, where a pack says so. No source that was read gives an interview that effect,
 * so without a rule there is none; and whoever did not come is judged by nothing here.
 */

/**
 * The days on which an interview was waited for, where the pack lets this clock stand still for it: from the day after the
 * request to the day on which it was recorded as held, or called off as not needed. All of them together are no more than the pack
 * allows, however often and for however many an interview is asked for; one that is still waited for counts up to that, so the last
 * day only ever comes nearer, and never into the past.
 */
export function daysOfInterviews(
  file: CaseFile,
  rule: ClockRule,
  { replyClock, askedBy, atMost }: InterviewRule,
  timeZone: string,
): Span[] {
  if (replyClock !== 'stands_still' || atMost === undefined || !waitsForInterviews(rule)) return []
  const spans = asked(file, askedBy).flatMap(({ personId, at }): Span[] => {
    const from = toDay(dateIn(timeZone, at)) + 1
    const ends = file.interviews.flatMap((one) => {
      const over = one.state === 'held' || one.cause === 'not_needed' || one.cause === 'stopped'
      return one.personId === personId && over && one.endedAt! >= at ? [one.endedAt!] : []
    })
    const [ended] = ends.sort()
    const last = from + atMost - 1
    const to = ended === undefined ? last : Math.min(last, toDay(dateIn(timeZone, ended)))
    if (from > to) return []
    return [{ from: fromDay(from), to: fromDay(to), heard: ended === undefined ? 'waiting' : 'waited' }]
  })
  return firstOf(joinedSpans(spans), atMost)
}

/** The longer period for the reply, and the day on which an interview was first asked for; undefined where there is none. */
export function longerForInterview(
  file: CaseFile,
  rule: ClockRule,
  { replyClock, askedBy, upTo }: InterviewRule,
  timeZone: string,
): Adjustments['hearing'] {
  if (replyClock !== 'longer' || upTo === undefined || !waitsForInterviews(rule)) return undefined
  const [first] = asked(file, askedBy)
    .map(({ at }) => at)
    .sort()
  return first === undefined ? undefined : { upTo, on: dateIn(timeZone, first) }
}

/** Whose interview was asked for, and when; an application asks for everybody in it. */
function asked(file: CaseFile, askedBy: Relation | undefined): { personId: string; at: string }[] {
  const applied = file.interviewRequested && askedBy !== 'requested' ? file.persons : []
  return [
    ...applied.map(({ personId }) => ({ personId, at: file.submittedAt })),
    ...file.interviewRequests.filter(({ by }) => askedBy === undefined || by === askedBy),
  ]
}
