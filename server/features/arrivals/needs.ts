import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { loadParts } from '../cases/load.ts'

interface Expected {
  case_id: string
  transfer_id: string
  person_id: string
}

/**
 * What those who receive a person must be ready for, by `<transfer>/<person>`. Payload and keys are read as the app role,
 * whose policies open the needs of expected persons and nothing else to the border.
 */
export async function needsByTransfer(
  tx: Transaction,
  services: Services,
  expected: readonly Expected[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const caseIds = [...new Set(expected.map((one) => one.case_id))]
  const notices = await noticesOf(tx, caseIds)
  for (const caseId of caseIds) {
    const parts = await loadParts(tx, await loadCaseKeys(tx, services.keys, caseId), caseId, { stream: 'shared' })
    for (const { transfer_id, person_id } of expected.filter((one) => one.case_id === caseId)) {
      const seq = notices.get(`${caseId}/${transfer_id}`)
      const needs = parts.find((one) => one.seq === seq && one.part === `needs:${person_id}`)
      const text = (needs?.content as { text: string } | null | undefined)?.text
      if (text) found.set(`${transfer_id}/${person_id}`, text)
    }
  }
  return found
}

/** Which event notified which transfer: a header the border does not read, but which tells one flight's needs from another's. */
async function noticesOf(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await asSystem(tx, () =>
    tx
      .selectFrom('events')
      .select(['case_id', 'seq', 'data'])
      .where('case_id', 'in', [...caseIds])
      .where('stream', '=', 'shared')
      .where('type', '=', 'transfer_notified')
      .execute(),
  )
  return new Map(
    rows.map(({ case_id, seq, data }) => [`${case_id}/${(data as unknown as { transferId: string }).transferId}`, seq]),
  )
}
