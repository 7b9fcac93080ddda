import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type IdentityVerdict, inLinkOrder, type PersonPlace } from '../../../domain/identity/judgement.ts'
import type { LikenessBand } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { genesis } from '../cases/chain.ts'

/** A decision as it is written down. Of its reason the chain holds a salted digest, so that the words can go. */
export interface WrittenJudgement {
  number: number
  verdict: IdentityVerdict
  reasonDigest: string
  probability: number
  band: LikenessBand
  officialId: string
  official: string
  authorityId: string
  judgedAt: string
}

/** Which two records of which State a stream is about. */
export interface LinkedPair {
  linkId: string
  state: string
  one: PersonPlace
  other: PersonPlace
}

export interface LinkHead extends LinkedPair {
  version: number
  hash: Buffer
}

export function digestOfReason(salt: Buffer, reason: string): string {
  return createHash('sha256').update(salt).update(reason, 'utf8').digest('hex')
}

/** SHA-256 over the canonical JSON of a decision, what it is about, and the hash before it. */
export function hashOfJudgement(pair: LinkedPair, judgement: WrittenJudgement, previous: Buffer): Buffer {
  const { linkId, state, one, other } = pair
  const header = { linkId, state, one, other, ...judgement, previous: previous.toString('hex') }
  return createHash('sha256')
    .update(canonicalize(header) ?? '')
    .digest()
}

/** The stream of two records within a State, begun where there is none, and locked until the transaction ends. As the system role. */
export async function lockLink(
  tx: Transaction,
  services: Pick<Services, 'newId'>,
  state: string,
  pair: readonly [PersonPlace, PersonPlace],
): Promise<LinkHead> {
  const [one, other] = inLinkOrder(...pair)
  const columns = {
    state,
    one_holder: one.holderId,
    one_person: one.personId,
    other_holder: other.holderId,
    other_person: other.personId,
  }
  await tx
    .insertInto('identity_links')
    .values({ link_id: services.newId(), ...columns, version: 0, head_hash: genesis, verdict: null })
    .onConflict((conflict) =>
      conflict.columns(['state', 'one_holder', 'one_person', 'other_holder', 'other_person']).doNothing(),
    )
    .execute()
  const row = await tx
    .selectFrom('identity_links')
    .select(['link_id', 'version', 'head_hash'])
    .where((eb) => eb.and(columns))
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { linkId: row.link_id, state, one, other, version: row.version, hash: row.head_hash }
}

/** Adds a decision behind the head of its stream, which is locked. As the system role. */
export async function appendJudgement(
  tx: Transaction,
  head: LinkHead,
  judgement: Omit<WrittenJudgement, 'reasonDigest'>,
  reason: string,
  salt: Buffer,
): Promise<void> {
  const written = { ...judgement, reasonDigest: digestOfReason(salt, reason) }
  const next = hashOfJudgement(head, written, head.hash)
  await tx
    .insertInto('identity_judgements')
    .values({
      link_id: head.linkId,
      number: written.number,
      verdict: written.verdict,
      reason,
      salt,
      reason_digest: written.reasonDigest,
      probability: written.probability,
      band: written.band,
      official_id: written.officialId,
      official: written.official,
      authority_id: written.authorityId,
      judged_at: written.judgedAt,
      hash: next,
    })
    .execute()
  await tx
    .updateTable('identity_links')
    .set({ version: written.number, head_hash: next, verdict: written.verdict })
    .where('link_id', '=', head.linkId)
    .execute()
}
