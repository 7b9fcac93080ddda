import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { runningClocks } from '../clocks.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { refuse } from '../refusal.ts'
import { deadlineName } from '../running-deadline.ts'
import { expiryOf } from '../settle.ts'

export const confirmExpiryInput = z.strictObject(deadlineName)

/**
 * One side confirms that a period whose end was held takes effect all the same. With the second side it does, dated to
 * the end of the period, as if the program had never failed. Until then the requested State may still act in time.
 * Refused with `expiry_not_held` where no such end is held, and with `expiry_confirmed` for whoever has said so.
 */
export function decideConfirmExpiry(
  file: CaseFile,
  { clock: id, from }: z.infer<typeof confirmExpiryInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const clock = runningClocks(file, context).find((one) => one.rule.id === id && one.from === from)
  if (!clock?.held) return refuse('expiry_not_held')
  if (clock.held.confirmedBy.includes(relation)) return refuse('expiry_confirmed')
  const confirmedOn = todayOf(file, context, relation, context.now)
  const data = { clock: id, from, by: relation, confirmedOn }
  const confirmed = { stream: 'shared' as const, type: 'expiry_confirmed' as const, data }
  return clock.held.confirmedBy.length === 0 ? decided(confirmed) : decided(confirmed, expiryOf(file, context, clock))
}
