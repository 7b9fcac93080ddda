// Offered to other features: the evidence of a silence names the statements that it rests on.
import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import type { RuleStatement, Verdict } from '../../../domain/agreement/confirmation/statements.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** A statement with who made it and why. */
export interface WrittenStatement extends RuleStatement {
  reason: string | null
  proposal: string | null
  official: string
  authority: string
  version: string
  digest: string
}

/** What two States said of the rules of an agreement, in the order in which they said it; of one rule, where one is named. */
export async function readStatements(
  tx: Transaction,
  agreementId: string,
  { requesting, requested }: Pair,
  rule?: string,
): Promise<WrittenStatement[]> {
  const rows = await tx
    .selectFrom('rule_statements as statement')
    .innerJoin('rule_streams as stream', 'stream.stream_id', 'statement.stream_id')
    .select([
      'statement.number',
      'statement.state',
      'statement.rule',
      'statement.value',
      'statement.verdict',
      'statement.reason',
      'statement.proposal',
      'statement.official',
      'statement.authority_id',
      'statement.pack_version',
      'statement.pack_digest',
      'statement.stated_at',
    ])
    .where('stream.agreement_id', '=', agreementId)
    .where('stream.requesting', '=', requesting)
    .where('stream.requested', '=', requested)
    .$if(rule !== undefined, (one) => one.where('statement.rule', '=', rule!))
    .orderBy('statement.number')
    .execute()
  return rows.map(({ authority_id, pack_version, pack_digest, stated_at, verdict, ...row }) => ({
    ...row,
    verdict: verdict as Verdict,
    at: stated_at.toISOString(),
    authority: authority_id,
    version: pack_version,
    digest: pack_digest,
  }))
}
