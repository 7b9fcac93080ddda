// Offered to other features: an answer that rests on a machine's names one that there is.
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** The fault of an answer that names a machine's answer which was not given to this very request. As the system role. */
export async function machineAnswerFaults(tx: Transaction, command: Command): Promise<FieldFault[]> {
  if (command.action !== 'answer_verification' || command.input.machineAnswer === undefined) return []
  const { requestId, machineAnswer } = command.input
  const found = await tx
    .selectFrom('register_queries')
    .select('query_id')
    .where('request_id', '=', requestId)
    .where('state', '=', 'answered')
    .execute()
  return found.some((one) => one.query_id === machineAnswer) ? [] : [{ path: 'machineAnswer', code: 'choose_one' }]
}
