import type { RetentionView } from '../../../contract/erasure.ts'
import { endedOn, type Retention, retentionOf } from '../../../domain/case/retention.ts'
import { takesEffect } from '../../../domain/case/takes-effect.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadEvents } from '../cases/load.ts'
import { packBetween } from '../confirmations/between.ts'

export interface KeptCase {
  case_id: string
  agreement_id: string
  pack_digest: string
  requesting_state: string
  requested_state: string
}

/**
 * How long the data of a case are kept, by the newest version of its agreement: how long a State may remember is no right
 * of the case, so a rule that is confirmed later reaches the older ones. null while the case goes on, or without a rule.
 */
export async function retentionOfCase(
  tx: Transaction,
  services: Services,
  row: KeptCase,
): Promise<RetentionView | null> {
  const ended = endedOn(await loadEvents(tx, row.case_id, ['shared']))
  if (!ended) return null
  const pack =
    services.agreements.current.get(row.agreement_id)?.pack ?? (await services.agreements.version(row.pack_digest))
  const states = { requestingState: row.requesting_state, requestedState: row.requested_state }
  const pair = { requesting: row.requesting_state, requested: row.requested_state }
  const retention = retentionOf(packBetween(services, pack, pair), states, ended)
  return retention && viewOf(services, retention)
}

function viewOf({ config }: Pick<Services, 'config'>, { rule, endedOn, dueOn }: Retention): RetentionView {
  const { article = null, certainty, source } = rule.provenance
  return {
    period: rule.period,
    endedOn,
    dueOn,
    article,
    certainty,
    source,
    takesEffect: takesEffect(rule, { unconfirmedRulesApply: config.mode === 'practice' }, null),
  }
}
