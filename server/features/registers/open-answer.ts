// Offered to other features: what a connected register answered is shown to the verifier of a request.
import type { MachineAnswer } from '../../../contract/registers.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { CaseKeys } from '../../platform/encryption/case-keys.ts'
import { openPayload } from '../../platform/encryption/payload.ts'
import type { RegisterAnswer } from './connector.ts'

/** Where a sealed answer belongs, so that it cannot be moved to another question unnoticed. */
export function answerPlace(queryId: string): string {
  return `register answer ${queryId}`
}

interface Sealed {
  query_id: string
  person_id: string
  sealed: Buffer | null
  answer_digest: string | null
}

/** null where there is none, or where it went with the key of the person. */
export function openAnswer(keys: CaseKeys, row: Sealed): RegisterAnswer | null {
  const key = keys.get({ personId: row.person_id, section: 'file' })
  if (!key || !row.sealed?.length) return null
  return openPayload(key, row.sealed, row.answer_digest, answerPlace(row.query_id)) as RegisterAnswer
}

/** What the connected registers of an authority did with one request; empty where none is connected. */
export async function machineAnswers(
  tx: Transaction,
  keys: CaseKeys,
  where: { requestId: string; authorityId: string },
): Promise<MachineAnswer[]> {
  const rows = await tx
    .selectFrom('register_queries')
    .selectAll()
    .where('request_id', '=', where.requestId)
    .where('authority_id', '=', where.authorityId)
    .orderBy('created_at')
    .execute()
  return rows
    .filter(({ state }) => state !== 'cancelled')
    .map((row) => {
      const answer = openAnswer(keys, row)
      return {
        queryId: row.query_id,
        register: row.register,
        source: row.source,
        state: row.state as MachineAnswer['state'],
        attempts: row.attempts,
        nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
        fault: row.fault as MachineAnswer['fault'],
        outcome: row.outcome as MachineAnswer['outcome'],
        reason: answer?.reason ?? null,
        asOf: row.as_of,
        answeredAt: row.answered_at?.toISOString() ?? null,
        entries: answer?.entries ?? [],
      }
    })
}
