import { checkClocks } from './check-clocks.ts'
import { checkForm } from './check-form.ts'
import { checkJourney } from './check-journey.ts'
import { checkParties } from './check-parties.ts'
import { checkReaders } from './check-readers.ts'
import { checkRetention } from './check-retention.ts'
import { type Finding, twice } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/**
 * Checks what the schema of a pack cannot see: whether its parts fit together and a case can run its course under it.
 * Pure; gives every finding with its path in the pack, and nothing for a sound pack.
 */
export function checkAgreement(pack: AgreementPack): Finding[] {
  return [
    ...twice(pack.procedures, ['procedures'], 'procedure'),
    ...twice(pack.personClasses, ['personClasses'], 'class of persons'),
    ...twice(pack.stages, ['stages'], 'stage'),
    ...twice(pack.evidence, ['evidence'], 'evidence'),
    ...twice(pack.identityBases, ['identityBases'], 'basis of identity'),
    ...twice(pack.refusalReasons, ['refusalReasons'], 'reason of refusal'),
    ...twice(pack.stopReasons, ['stopReasons'], 'reason of a stop'),
    ...twice(pack.transferFailureReasons, ['transferFailureReasons'], 'reason of a failed transfer'),
    ...twice(pack.notAvailableReasons, ['notAvailableReasons'], 'reason why something is not available'),
    ...checkParties(pack),
    ...checkJourney(pack),
    ...checkClocks(pack),
    ...checkForm(pack),
    ...checkReaders(pack),
    ...checkRetention(pack),
  ]
}
