import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { awaitsAcknowledgement } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { notInThisStage } from '../refusal.ts'

export const acknowledgeDocumentRequestInput = z.strictObject({})

/**
 * The requested State confirms that it has the request for a travel document. Where silence upon the request lets another
 * document do, as in agreements with a period for acknowledging receipt, this ends the silence.
 */
export function decideAcknowledgeDocumentRequest(
  file: CaseFile,
  _input: z.infer<typeof acknowledgeDocumentRequestInput>,
  context: Context,
): Decision {
  const personIds = file.persons.filter(awaitsAcknowledgement).map(({ personId }) => personId)
  if (personIds.length === 0) return notInThisStage(file)
  const acknowledgedOn = todayOf(file, context, 'requested', context.now)
  return decided({ stream: 'shared', type: 'document_request_acknowledged', data: { personIds, acknowledgedOn } })
}
