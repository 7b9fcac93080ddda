import { visibleSections } from '../../../domain/access/sections.ts'
import type { ActionId, Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { Acting } from './context.ts'

/**
 * The relation in which an official's authority meets a case, asked as the app role: by reading the file, by a request
 * for verification, or by the arrival it speaks of, in its window. null is also the answer for a case that does not exist.
 *
 * @param command null while the payload is not well formed
 */
export async function relationTo(
  tx: Transaction,
  services: Pick<Services, 'agreements'>,
  acting: Acting,
  caseId: string,
  action: ActionId,
  command: Command | null,
): Promise<Relation | null> {
  const audience = await tx
    .selectFrom('case_audience as audience')
    .innerJoin('cases', 'cases.case_id', 'audience.case_id')
    .select(['audience.side', 'cases.pack_digest'])
    .where('audience.case_id', '=', caseId)
    .where('audience.authority_id', '=', acting.authority.id)
    .executeTakeFirst()
  if (audience) {
    // Who sees nothing of a file takes no step upon it.
    const reader = { relation: audience.side as Relation, roles: acting.roles }
    const pack = await services.agreements.version(audience.pack_digest)
    return visibleSections(pack, reader).length > 0 ? reader.relation : null
  }
  if (action === 'answer_verification') return (await asked(tx, acting, caseId)) ? 'requested' : null
  // Whoever handed a question over and hears no answer asks again, and finds the receipt.
  if (action === 'hand_over_verification') {
    return (await asked(tx, acting, caseId)) || (await had(tx, acting, caseId)) ? 'requested' : null
  }
  if (action === 'confirm_arrival' || action === 'report_transfer_failed') {
    const transferId = command && 'transferId' in command.input ? command.input.transferId : null
    return (await expected(tx, acting, caseId, transferId)) ? 'requested' : null
  }
  return null
}

async function asked(tx: Transaction, acting: Acting, caseId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('verifications')
    .select('request_id')
    .where('case_id', '=', caseId)
    .where('authority_id', '=', acting.authority.id)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function had(tx: Transaction, acting: Acting, caseId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('verifications_ended')
    .select('request_id')
    .where('case_id', '=', caseId)
    .where('authority_id', '=', acting.authority.id)
    .where('how', '=', 'handed_over')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The border speaks of transfers to its own crossing points alone; null asks for any of them. */
async function expected(tx: Transaction, acting: Acting, caseId: string, transferId: string | null): Promise<boolean> {
  const found = await tx
    .selectFrom('arrivals')
    .select('transfer_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('authority_id', '=', acting.authority.id)
    .execute()
  return found.some((row) => transferId === null || row.transfer_id === transferId)
}
