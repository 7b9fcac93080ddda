import type { AgreementList } from '../../../contract/agreements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { areParties } from '../../../domain/case/submit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** The agreements in force here, each with the States with which the official's State may have a case today. */
export function listAgreements(services: Services, official: Official): AgreementList {
  const today = dateIn(official.authority.timeZone, services.clock())
  return [...services.agreements.current.values()].map(({ pack, digest }) => ({
    id: pack.id,
    version: pack.version,
    digest,
    title: pack.title,
    short: pack.short,
    counterparts: counterparts(pack, services, official.authority.state, today),
  }))
}

/** A State without an installed calendar has no deadlines, so it has no cases either. */
function counterparts(pack: AgreementPack, { calendars }: Services, state: string, today: string): string[] {
  const states = pack.sides.flatMap((side) => side.states.map((party) => party.state))
  const open = states.filter((other) => other in calendars && areParties(pack, state, other, today))
  return [...new Set(open)].sort()
}
