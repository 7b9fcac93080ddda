import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseEvent, PayloadPart } from '../../../domain/case/events.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { loadParts } from './load.ts'

/** What is approved is exactly what was proposed: the words of the proposal go on into the reply unchanged. */
export async function carriedParts(
  tx: Transaction,
  services: Services,
  caseId: string,
  command: Command,
  events: readonly CaseEvent[],
): Promise<PayloadPart[]> {
  if (command.action !== 'approve_reply') return []
  const proposal = events.findLast((event) => event.type === 'reply_proposed')
  if (!proposal) return []
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  const parts = await loadParts(tx, keys, caseId, { stream: proposal.stream, seq: proposal.seq })
  return parts.map(({ part, personId, section, content }) => ({
    part,
    personId,
    section: section as PayloadPart['section'],
    content,
  }))
}
