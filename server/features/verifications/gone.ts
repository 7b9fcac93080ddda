import type { GoneItem } from '../../../contract/work.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { headersOf } from './headers.ts'

const shown = 100

/** The questions that left the official's authority unanswered, the latest first: that they are gone, and why. */
export async function goneFrom(tx: Transaction, official: Official): Promise<GoneItem[]> {
  const rows = await tx
    .selectFrom('verifications_ended')
    .selectAll()
    .where('authority_id', '=', official.authority.id)
    .orderBy('ended_at', 'desc')
    .orderBy('request_id')
    .limit(shown)
    .execute()
  const headers = await headersOf(
    tx,
    rows.map((row) => row.case_id),
  )
  return rows.map((row) => ({
    requestId: row.request_id,
    reference: headers.get(row.case_id)?.reference ?? '',
    agreementId: headers.get(row.case_id)?.agreementId ?? '',
    register: row.register,
    askedAt: row.asked_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    how: row.how as GoneItem['how'],
    reason: row.reason as GoneItem['reason'],
    to: row.to_authority,
  }))
}
