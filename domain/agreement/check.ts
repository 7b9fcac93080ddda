import { checkAsking } from './check-asking.ts'
import { checkClocks } from './check-clocks.ts'
import { checkCourses } from './check-courses.ts'
import { checkDeadlineActs } from './check-deadline-acts.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkFiling } from './check-filing.ts'
import { checkForm } from './check-form.ts'
import { checkInterview } from './check-interview.ts'
import { checkJourney } from './check-journey.ts'
import { checkParties } from './check-parties.ts'
import { checkProtocols } from './check-protocols.ts'
import { checkQuality } from './check-quality.ts'
import { checkReaders } from './check-readers.ts'
import { checkRetention } from './check-retention.ts'
import { checkScope } from './check-scope.ts'
import { checkSources } from './check-sources.ts'
import { checkStarts } from './check-starts.ts'
import { checkTranslations } from './check-translations.ts'
import { type Finding, twice } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/**
 * Checks what the schema of a pack cannot see: whether its parts fit together and a case can run its course under it.
 * Pure; gives every finding with its path in the pack, and nothing for a sound pack.
 */
export function checkAgreement(pack: AgreementPack): Finding[] {
  return [
    ...twice(pack.procedures, ['procedures'], 'procedure'),
    ...twice(pack.personClasses, ['personClasses'], 'person_class'),
    ...twice(pack.stages, ['stages'], 'stage'),
    ...twice(pack.evidence, ['evidence'], 'evidence'),
    ...twice(pack.furtherRules, ['furtherRules'], 'further_rule'),
    ...pack.protocols.flatMap((one, at) =>
      twice(one.furtherRules ?? [], ['protocols', at, 'furtherRules'], 'further_rule'),
    ),
    ...twice(pack.identityBases, ['identityBases'], 'identity_basis'),
    ...twice(pack.refusalReasons, ['refusalReasons'], 'refusal_reason'),
    ...twice(pack.stopReasons, ['stopReasons'], 'stop_reason'),
    ...twice(pack.transferFailureReasons, ['transferFailureReasons'], 'failure_reason'),
    ...twice(pack.notAvailableReasons, ['notAvailableReasons'], 'not_available_reason'),
    ...checkParties(pack),
    ...checkJourney(pack),
    ...checkCourses(pack),
    ...checkClocks(pack),
    ...checkFiling(pack),
    ...checkDeadlineActs(pack),
    ...checkAsking(pack),
    ...checkInterview(pack),
    ...checkForm(pack),
    ...checkScope(pack),
    ...checkEvidence(pack),
    ...checkQuality(pack),
    ...checkReaders(pack),
    ...checkRetention(pack),
    ...checkStarts(pack),
    ...checkSources(pack),
    ...checkTranslations(pack),
    ...checkProtocols(pack),
  ]
}
