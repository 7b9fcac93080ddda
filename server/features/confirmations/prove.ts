// Offered to other features: the record is proven as a whole.
import type { Verdict } from '../../../domain/agreement/confirmation/statements.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { genesis } from '../cases/chain.ts'
import { hashOfStatement } from './stream.ts'

/** A stream of statements that is not as it was written. */
export interface StreamFault {
  streamId: string
  /** 0 where the fault is not at one statement. */
  number: number
  what: 'gap' | 'hash' | 'head'
}

/** Proves every stream of statements: numbers without gaps, each hash from the one before it, the head that is noted. */
export async function proveStatements(services: Pick<Services, 'pools'>): Promise<StreamFault[]> {
  const { streams, rows } = await withSystem(
    services.pools.system,
    async (tx) => ({
      streams: await tx.selectFrom('rule_streams').select(['stream_id', 'version', 'head_hash']).execute(),
      rows: await tx.selectFrom('rule_statements').selectAll().orderBy('stream_id').orderBy('number').execute(),
    }),
    { readOnly: true, isolation: 'repeatable read' },
  )
  const of = Map.groupBy(rows, (row) => row.stream_id)
  return streams.flatMap(({ stream_id: streamId, version, head_hash }): StreamFault[] => {
    const faults: StreamFault[] = []
    let previous: Buffer = genesis
    const own = of.get(streamId) ?? []
    own.forEach((row, index) => {
      if (row.number !== index + 1) faults.push({ streamId, number: row.number, what: 'gap' })
      const { number, state, rule, value, reason, proposal, official } = row
      const hash = hashOfStatement(
        streamId,
        {
          ...{ number, state, rule, value, reason, proposal, official },
          verdict: row.verdict as Verdict,
          packVersion: row.pack_version,
          packDigest: row.pack_digest,
          officialId: row.official_id,
          authorityId: row.authority_id,
          statedAt: row.stated_at.toISOString(),
        },
        previous,
      )
      if (!hash.equals(row.hash)) faults.push({ streamId, number, what: 'hash' })
      previous = row.hash
    })
    if (version !== own.length || !head_hash.equals(previous)) faults.push({ streamId, number: 0, what: 'head' })
    return faults
  })
}
