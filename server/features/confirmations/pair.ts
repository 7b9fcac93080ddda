import { isOfPair } from '../../../domain/access/confirmation.ts'
import type { Pair } from '../../../domain/agreement/confirmation/pack-rules.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { areParties } from '../../../domain/case/submit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/**
 * The agreement in force between two States, for an official of one of them.
 * @throws ProblemError 404 where there is none, or the own State is neither of the two
 */
export function agreementBetween(
  services: Services,
  official: Official,
  id: string,
  pair: Pair,
): { pack: AgreementPack; digest: string } {
  const found = services.agreements.current.get(id)
  const today = dateIn(official.authority.timeZone, services.clock())
  const open = found && isOfPair(official, pair) && areParties(found.pack, pair.requesting, pair.requested, today)
  if (!open) throw notFound()
  return found
}
