// Offered to other features: the record is proven as a whole.
import type { IdentityVerdict } from '../../../domain/identity/judgement.ts'
import type { LikenessBand } from '../../../domain/identity/matching/person.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { genesis } from '../cases/chain.ts'
import { digestOfReason, hashOfJudgement, type LinkedPair, type WrittenJudgement } from './stream.ts'

/** A stream of decisions that is not as it was written. */
export interface LinkFault {
  linkId: string
  /** 0 where the fault is not at one decision. */
  number: number
  what: 'gap' | 'hash' | 'head' | 'payload'
}

/** Links read at one go: memory does not grow with their number. */
const batch = 1000

/**
 * Proves every stream of decisions: numbers without gaps, each hash from the one before it, each reason that is still there
 * against its digest, the head and the verdict that are noted.
 */
export async function proveLinks(services: Pick<Services, 'pools'>): Promise<LinkFault[]> {
  const faults: LinkFault[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { links, rows } = await withSystem(
      services.pools.system,
      async (tx) => {
        const links = await tx
          .selectFrom('identity_links')
          .selectAll()
          .where('link_id', '>', after)
          .orderBy('link_id')
          .limit(batch)
          .execute()
        if (links.length === 0) return { links, rows: [] }
        const ids = links.map((one) => one.link_id)
        const rows = await tx
          .selectFrom('identity_judgements')
          .selectAll()
          .where('link_id', 'in', ids)
          .orderBy('number')
          .execute()
        return { links, rows }
      },
      { readOnly: true, isolation: 'repeatable read' },
    )
    const of = Map.groupBy(rows, (row) => row.link_id)
    for (const link of links) {
      const pair: LinkedPair = {
        linkId: link.link_id,
        state: link.state,
        one: { holderId: link.one_holder, personId: link.one_person },
        other: { holderId: link.other_holder, personId: link.other_person },
      }
      const own = of.get(link.link_id) ?? []
      faults.push(...faultsOf(pair, own))
      const last = own.at(-1)
      const noted = link.version === own.length && link.head_hash.equals(last?.hash ?? genesis)
      if (!noted || link.verdict !== (last?.verdict ?? null)) {
        faults.push({ linkId: link.link_id, number: 0, what: 'head' })
      }
    }
    const last = links.at(-1)
    if (!last) return faults
    after = last.link_id
  }
}

interface Row {
  number: number
  verdict: string
  reason: string
  salt: Buffer | null
  reason_digest: string
  probability: number
  band: string
  official_id: string
  official: string
  authority_id: string
  judged_at: Date
  hash: Buffer
}

function faultsOf(pair: LinkedPair, rows: readonly Row[]): LinkFault[] {
  const faults: LinkFault[] = []
  const { linkId } = pair
  let previous: Buffer = genesis
  rows.forEach((row, index) => {
    const { number } = row
    if (number !== index + 1) faults.push({ linkId, number, what: 'gap' })
    if (!hashOfJudgement(pair, writtenOf(row), previous).equals(row.hash)) faults.push({ linkId, number, what: 'hash' })
    if (row.salt && digestOfReason(row.salt, row.reason) !== row.reason_digest) {
      faults.push({ linkId, number, what: 'payload' })
    }
    previous = row.hash
  })
  return faults
}

function writtenOf(row: Row): WrittenJudgement {
  return {
    number: row.number,
    verdict: row.verdict as IdentityVerdict,
    reasonDigest: row.reason_digest,
    probability: row.probability,
    band: row.band as LikenessBand,
    officialId: row.official_id,
    official: row.official,
    authorityId: row.authority_id,
    judgedAt: row.judged_at.toISOString(),
  }
}
