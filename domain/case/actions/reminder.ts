import { z } from 'zod'
import { timeIn } from '../../time/zone.ts'
import type { CaseFile } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { calendarOf, decided, todayOf } from '../context.ts'
import { refuse } from '../refusal.ts'

/** There is no text: whoever has something to say sends a message. */
export const sendReminderInput = z.strictObject({})

const hour = 60 * 60 * 1000
/** How long a side waits before it reminds again, in milliseconds: practice of the program, so that it stays a reminder. */
export const reminderPause = 24 * hour

/**
 * The side that waits reminds the one whose turn it is. It moves no stage and no clock. Refused with `reminded_already`
 * within 24 hours of the last one from the same side (`on`, `at`: when that was, in the acting State; `hours`: how many
 * full or begun hours are left); that it is the other's turn is asked before (`refusalOf`).
 */
export function decideSendReminder(
  file: CaseFile,
  _input: z.infer<typeof sendReminderInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const again = remindedTooSoon(file.remindedAt[relation], file, context)
  return again ?? decided({ stream: 'shared', type: 'reminder_sent', data: { by: relation } })
}

/** The refusal of a reminder within the pause after the last one, ISO 8601 in UTC; undefined where there was none. */
export function remindedTooSoon(last: string | undefined, file: CaseFile, context: Context) {
  if (last === undefined) return undefined
  const { relation } = context.actor
  const left = Date.parse(last) + reminderPause - Date.parse(context.now)
  if (left <= 0) return undefined
  const { timeZone } = calendarOf(file, context, relation)
  const when = { on: todayOf(file, context, relation, last), at: timeIn(timeZone, last) }
  return refuse('reminded_already', { ...when, hours: Math.ceil(left / hour) })
}
