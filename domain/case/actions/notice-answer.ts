import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { openTransfer, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { invalid, refuse } from '../refusal.ts'

export const answerNoticeInput = z.strictObject({
  transferId: z.string(),
  agreed: z.boolean(),
  /** Needed where the requested State does not agree: what it asks for instead. */
  text: z.string().trim().max(4000).default(''),
})

/**
 * The requested State answers the conditions of a notified transfer, as protocols ask (Austria with Georgia, Art. 5). The
 * transfer stands either way; where it does not agree the two States arrange another, and the requesting State calls the first off.
 * Once for each notice. Refused with `unknown_transfer`, or with a fault where the words are missing.
 */
export function decideAnswerNotice(
  file: CaseFile,
  input: z.infer<typeof answerNoticeInput>,
  context: Context,
): Decision {
  const { transferId, agreed, text } = input
  const open = openTransfer(file)
  if (!open || open.transferId !== transferId || open.answer) return refuse('unknown_transfer')
  if (!agreed && text === '') return invalid('text', 'reason_text_needed')
  const answeredOn = todayOf(file, context, 'requested', context.now)
  return decided({
    stream: 'shared',
    type: 'notice_answered',
    data: { transferId, agreed, answeredOn },
    parts: text ? [{ part: 'answer', personId: principalOf(file), section: 'file', content: { text } }] : [],
  })
}
