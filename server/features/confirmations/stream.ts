import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import type { Verdict } from '../../../domain/agreement/confirmation/statements.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { genesis } from '../cases/chain.ts'

/** A statement as it is written down, whole. */
export interface Statement {
  number: number
  state: string
  rule: string
  value: string
  verdict: Verdict
  reason: string | null
  proposal: string | null
  packVersion: string
  packDigest: string
  officialId: string
  official: string
  authorityId: string
  statedAt: string
}

export interface StreamHead {
  streamId: string
  version: number
  hash: Buffer
}

/** SHA-256 over the canonical JSON of a statement, the stream that it stands in, and the hash before it. */
export function hashOfStatement(streamId: string, statement: Statement, previous: Buffer): Buffer {
  const header = { streamId, ...statement, previous: previous.toString('hex') }
  return createHash('sha256')
    .update(canonicalize(header) ?? '')
    .digest()
}

/** The stream of two States, begun where there is none, and locked until the transaction ends. As the system role. */
export async function lockStream(
  tx: Transaction,
  services: Pick<Services, 'newId'>,
  agreementId: string,
  { requesting, requested }: Pair,
): Promise<StreamHead> {
  await tx
    .insertInto('rule_streams')
    .values({
      stream_id: services.newId(),
      agreement_id: agreementId,
      requesting,
      requested,
      version: 0,
      head_hash: genesis,
    })
    .onConflict((conflict) => conflict.columns(['agreement_id', 'requesting', 'requested']).doNothing())
    .execute()
  const row = await tx
    .selectFrom('rule_streams')
    .select(['stream_id', 'version', 'head_hash'])
    .where('agreement_id', '=', agreementId)
    .where('requesting', '=', requesting)
    .where('requested', '=', requested)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { streamId: row.stream_id, version: row.version, hash: row.head_hash }
}

/** Adds a statement behind the head of its stream, which is locked. As the system role. */
export async function append(tx: Transaction, { streamId, hash }: StreamHead, statement: Statement): Promise<void> {
  const next = hashOfStatement(streamId, statement, hash)
  await tx
    .insertInto('rule_statements')
    .values({
      stream_id: streamId,
      number: statement.number,
      state: statement.state,
      rule: statement.rule,
      value: statement.value,
      verdict: statement.verdict,
      reason: statement.reason,
      proposal: statement.proposal,
      pack_version: statement.packVersion,
      pack_digest: statement.packDigest,
      official_id: statement.officialId,
      official: statement.official,
      authority_id: statement.authorityId,
      stated_at: statement.statedAt,
      hash: next,
    })
    .execute()
  await tx
    .updateTable('rule_streams')
    .set({ version: statement.number, head_hash: next })
    .where('stream_id', '=', streamId)
    .execute()
}
