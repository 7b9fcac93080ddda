// Offered to other features: whoever writes a case judges by what both States say of its rules at that moment.
import type { RuleStatement, Verdict } from '../../../domain/agreement/confirmation/statements.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/** What two States say of the rules of an agreement, in the order in which they said it. */
export interface KnownStream {
  streamId: string
  statements: readonly RuleStatement[]
}

export function streamKey(agreementId: string, requesting: string, requested: string): string {
  return `${agreementId} ${requesting} ${requested}`
}

/**
 * Makes sure that the statements at hand are all there are: another process may have added one. One small statement, and
 * nothing more while nothing changed. Runs as the system role.
 */
export async function statementsInForce(tx: Transaction, services: Pick<Services, 'ruleStreams'>): Promise<void> {
  const heads = await tx
    .selectFrom('rule_streams')
    .select(['stream_id', 'agreement_id', 'requesting', 'requested', 'version'])
    .execute()
  for (const { stream_id, agreement_id, requesting, requested, version } of heads) {
    const key = streamKey(agreement_id, requesting, requested)
    const known = services.ruleStreams[key]?.statements ?? []
    if (known.length >= version) continue
    const rows = await tx
      .selectFrom('rule_statements')
      .select(['number', 'state', 'rule', 'value', 'verdict', 'stated_at'])
      .where('stream_id', '=', stream_id)
      .where('number', '>', known.length)
      .orderBy('number')
      .execute()
    const more = rows.map(
      ({ stated_at, verdict, ...row }): RuleStatement => ({
        ...row,
        verdict: verdict as Verdict,
        at: stated_at.toISOString(),
      }),
    )
    // Another transaction may have read further while this one waited; its decision must not lose what it already knows.
    if ((services.ruleStreams[key]?.statements.length ?? 0) >= known.length + more.length) continue
    // A new list, and no longer one: decisions that are being made keep the one they began with.
    services.ruleStreams[key] = { streamId: stream_id, statements: [...known, ...more] }
  }
}

/** The same for pages, which another process may have left behind; asked every few seconds. */
export async function refreshStatements(services: Services): Promise<void> {
  await withSystem(services.pools.system, (tx) => statementsInForce(tx, services), { readOnly: true })
}
