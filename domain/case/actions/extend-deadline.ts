import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import { longestUntil } from '../clock-question.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { invalid, refuse } from '../refusal.ts'
import { deadlineName, extensionsOf, runningDeadline } from '../running-deadline.ts'

export const extendDeadlineInput = z.strictObject({
  ...deadlineName,
  /** The new last day. */
  until: z.iso.date(),
  /** Why more time is needed; the other State reads it. */
  reason: z.string().trim().min(1).max(2000),
})

/**
 * One side takes more time, as far as the pack lets it and before the period is over: so often, and within the longest
 * period from the same start. Refused with `not_extendable`, with `extended_already` (`times`), as `runningDeadline`, or
 * with a fault at `until` (`not_later` than `due`, `after_longest` than `due`).
 */
export function decideExtendDeadline(
  file: CaseFile,
  input: z.infer<typeof extendDeadlineInput>,
  context: Context,
): Decision {
  const named = runningDeadline(file, input, context)
  if (!named.ok) return named
  const { rule, due, from, question } = named.clock
  if (rule.extension?.by !== context.actor.relation) return refuse('not_extendable')
  const { times } = rule.extension
  if (extensionsOf(file, named.clock) >= times) return refuse('extended_already', { times })
  if (input.until <= due) return invalid('until', 'not_later', { due })
  const longest = longestUntil(rule, question)!
  if (input.until > longest) return invalid('until', 'after_longest', { due: longest })
  const extendedOn = todayOf(file, context, rule.calendar, context.now)
  return decided({
    stream: 'shared',
    type: 'deadline_extended',
    data: { clock: rule.id, from, until: input.until, extendedOn },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.reason } }],
  })
}
