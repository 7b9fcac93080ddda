// Offered to other features: the rules of an agreement as they stand between two States.
import { confirmedBetween } from '../../../domain/agreement/confirmation/confirmed-pack.ts'
import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import type { RuleStatement } from '../../../domain/agreement/confirmation/statements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { streamKey } from './in-force.ts'

/** By pack and pair; made anew when a statement was added. A pack is never changed, so it is its own key. */
const known = new WeakMap<AgreementPack, Map<string, { statements: readonly RuleStatement[]; pack: AgreementPack }>>()

/** What two States say of the rules of an agreement; nothing where they never said anything. */
export function statementsBetween(
  { ruleStreams }: Pick<Services, 'ruleStreams'>,
  agreementId: string,
  { requesting, requested }: Pair,
): readonly RuleStatement[] {
  return ruleStreams[streamKey(agreementId, requesting, requested)]?.statements ?? none
}

const none: readonly RuleStatement[] = []

/** The pack in which each rule that both States confirmed says so. `statements`: all there are, where not given. */
export function packBetween(
  services: Pick<Services, 'ruleStreams'>,
  pack: AgreementPack,
  pair: Pair,
  statements: readonly RuleStatement[] = statementsBetween(services, pack.id, pair),
): AgreementPack {
  if (statements.length === 0) return pack
  const own = known.get(pack) ?? new Map()
  known.set(pack, own)
  const key = `${pair.requesting} ${pair.requested}`
  const kept = own.get(key)
  if (kept?.statements === statements) return kept.pack
  const made = confirmedBetween(pack, pair, statements, digestOf)
  own.set(key, { statements, pack: made })
  return made
}
