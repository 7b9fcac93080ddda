import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'

export const confirmReceiptInput = z.strictObject({})

/** The requested State confirms receipt on its own date; that date starts the reply clock. */
export function decideConfirmReceipt(
  file: CaseFile,
  _input: z.infer<typeof confirmReceiptInput>,
  context: Context,
): Decision {
  const receivedOn = todayOf(file, context, 'requested', context.now)
  return decided({ stream: 'shared', type: 'receipt_confirmed', data: { receivedOn, basis: 'official' } })
}
