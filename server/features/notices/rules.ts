// Offered to other features: what a State says of a rule is told to the other, and to those who answer for the desk.
import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt } from './readers.ts'

interface Stated {
  agreementId: string
  streamId: string
  pair: Pair
  /** A confirmation says nothing new of the law; everything else asks for a look. */
  doubts: boolean
  at: string
}

/**
 * Tells the legal officers of both States, and the central desks and approvers, that somebody said something of the rules. Once
 * a day and direction, and once more where it is a doubt: who walks through forty rules rings no bell forty times. As the
 * system role.
 */
export async function tellStated(
  tx: Transaction,
  services: Services,
  official: Official,
  { agreementId, streamId, pair, doubts, at }: Stated,
): Promise<void> {
  const { requesting, requested } = pair
  const places = await tx
    .selectFrom('authorities')
    .select(['authority_id', 'state', 'kind'])
    .where('state', 'in', [requesting, requested])
    .execute()
  const now = new Date(at)
  const colleagues = await colleaguesAt(
    tx,
    places.map((one) => one.authority_id),
    now,
  )
  const of = new Map(places.map((one) => [one.authority_id, one]))
  const meant = colleagues.filter(({ userId, authorityId, roles }) => {
    const desk =
      of.get(authorityId)?.kind === 'central' && roles.some((role) => role === 'central_desk' || role === 'approver')
    return userId !== official.userId && (roles.includes('legal_officer') || desk)
  })
  await insertNotices(
    tx,
    services,
    { caseId: streamId, reference: '', requestingState: requesting, requestedState: requested },
    meant.map((colleague) => ({
      ...{ colleague, kind: 'rule_stated', actorAuthority: official.authority.id, at: now },
      side: of.get(colleague.authorityId)?.state === requesting ? 'requesting' : 'requested',
      source: `${doubts ? 'doubted' : 'stated'}:${official.authority.state}:${at.slice(0, 10)}`,
      subject: `${agreementId} ${requesting} ${requested}`,
    })),
    now,
  )
}
