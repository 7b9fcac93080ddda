import { z } from 'zod'
import { computeDeadline } from '../../time/deadline.ts'
import { coversSpan, withDecreedRest } from '../../time/decreed.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import type { RunningClock } from '../clocks.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { invalid } from '../refusal.ts'
import { deadlineName, runningDeadline } from '../running-deadline.ts'

const reason = z.string().trim().min(1).max(2000)

export const moveDeadlineInput = z.discriminatedUnion('ground', [
  /** The new last day is stated. */
  z.strictObject({ ...deadlineName, ground: z.literal('force_majeure'), to: z.iso.date(), reason }),
  /** The days of rest are stated, and the new last day follows from them. */
  z.strictObject({
    ...deadlineName,
    ground: z.literal('decreed_holiday'),
    days: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    reason,
  }),
])
type Input = z.infer<typeof moveDeadlineInput>

/** No decree makes more days of rest than these at once. */
const longestDecree = 62

/**
 * Force majeure, or days of rest that were decreed late, move a deadline by this act alone, which both States read. Only
 * to a later day, and only while the period runs: the past is not rewritten. Refused as `runningDeadline`, or with a
 * fault at `to` (`not_later` than `due`) or `days` (`dates_in_order`, `not_in_calendar`, `moves_nothing`).
 */
export function decideMoveDeadline(file: CaseFile, input: Input, context: Context): Decision {
  const named = runningDeadline(file, input, context)
  if (!named.ok) return named
  const { rule, due, from } = named.clock
  const moved = input.ground === 'force_majeure' ? input.to : afterDecree(named.clock, input.days)
  if (typeof moved !== 'string') return moved
  if (moved <= due) {
    return input.ground === 'force_majeure' ? invalid('to', 'not_later', { due }) : invalid('days', 'moves_nothing')
  }
  const movedOn = todayOf(file, context, rule.calendar, context.now)
  const days = input.ground === 'decreed_holiday' ? { days: input.days } : {}
  return decided({
    stream: 'shared',
    type: 'deadline_moved',
    data: { clock: rule.id, from, ground: input.ground, to: moved, ...days, movedOn },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
}

function afterDecree({ question }: RunningClock, days: { from: PlainDate; to: PlainDate }) {
  if (days.to < days.from) return invalid('days', 'dates_in_order')
  const length = (Date.parse(days.to) - Date.parse(days.from)) / 86_400_000
  if (length > longestDecree || !coversSpan(question.calendar, days)) return invalid('days', 'not_in_calendar')
  return computeDeadline({ ...question, calendar: withDecreedRest(question.calendar, [days]) }).due
}
