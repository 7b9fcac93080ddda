import type { FilingRule } from '../agreement/filing.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { computeDeadline } from '../time/deadline.ts'
import { latestNoticeDate } from '../time/notice.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import type { ApplicationContent } from './application.ts'
import { answerAnywhere } from './application.ts'
import type { Filing } from './case-file.ts'
import type { Rules } from './context.ts'

/**
 * Whether an application is made within the times that the pack gives for it. Counted from the day that the form states, in the
 * calendar of the State that acts; where two readings give two days, only what is later than both is late. Nothing is said
 * where no time is agreed, and where the day is not known.
 * @param now the moment of the submission, ISO 8601 in UTC
 */
export function filingOf(
  agreement: AgreementPack,
  content: ApplicationContent,
  states: { requesting: string; requested: string },
  calendars: Rules['calendars'],
  now: string,
): Filing[] {
  const principal = content.persons.find((person) => person.relation === 'principal')
  return agreement.filing.flatMap((rule): Filing[] => {
    if (rule.personClasses && !rule.personClasses.includes(principal?.personClass ?? '')) return []
    const from = answerAnywhere(agreement, content, rule.field)
    const calendar = calendars[states[rule.calendar]]
    if (!rule.period || !from || !calendar) return []
    const last = lastDay(agreement, { ...rule, period: rule.period }, from, calendar)
    return [{ rule: rule.id, from, ...last, late: dateIn(calendar.timeZone, now) > last.due }]
  })
}

function lastDay(
  { counting }: AgreementPack,
  { period, counts, counting: way }: FilingRule & { period: NonNullable<FilingRule['period']> },
  from: PlainDate,
  calendar: Rules['calendars'][string],
): Pick<Filing, 'due' | 'alternative'> {
  if (counts === 'before') return { due: latestNoticeDate({ period, before: from, calendar }).latest }
  const { profile, alternative } = counting[way]!
  const dates = computeDeadline({ period, from, calendar, profile, alternative })
  return { due: dates.due, ...(dates.alternative ? { alternative: dates.alternative } : {}) }
}
