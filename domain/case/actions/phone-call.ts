import { z } from 'zod'
import { instantIn } from '../../time/zone.ts'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { calendarOf, decided } from '../context.ts'
import { invalid } from '../refusal.ts'

export const logPhoneCallInput = z.strictObject({
  /** Day and time of the call by the clocks of the State whose official logs it. */
  calledOn: z.iso.date(),
  calledAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  direction: z.enum(['incoming', 'outgoing']),
  /** Name or desk, and authority, of whoever was at the other end. */
  with: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(8000),
})

/**
 * A call with the other side or inside the own one, kept in the private stream of the side that logs it: the other never
 * learns of it. A fact: recorded in every stage, effective when the call was. Refused only with a fault at `calledOn` for
 * a moment still to come.
 */
export function decideLogPhoneCall(
  file: CaseFile,
  input: z.infer<typeof logPhoneCallInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const effectiveAt = instantIn(calendarOf(file, context, relation).timeZone, input.calledOn, input.calledAt)
  if (Date.parse(effectiveAt) > Date.parse(context.now)) return invalid('calledOn', 'date_in_future')
  const callId = context.newId()
  return decided({
    stream: relation,
    type: 'phone_call_logged',
    effectiveAt,
    data: { callId, direction: input.direction },
    parts: [
      {
        part: `call:${callId}`,
        personId: principalOf(file),
        section: 'file',
        content: { with: input.with, text: input.text },
      },
    ],
  })
}
