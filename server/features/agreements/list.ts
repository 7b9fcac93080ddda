import type { AgreementList } from '../../../contract/agreements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { areParties } from '../../../domain/case/submit.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** The agreements in force here, each with the States with which the official's State may have a case today. */
export async function listAgreements(services: Services, official: Official): Promise<AgreementList> {
  const today = dateIn(official.authority.timeZone, services.clock())
  const desks = await statesWithDesk(services, official)
  return [...services.agreements.current.values()].map(({ pack, digest }) => ({
    id: pack.id,
    version: pack.version,
    digest,
    title: pack.title,
    short: pack.short,
    counterparts: counterparts(pack, services, official.authority.state, today).filter((state) => desks.has(state)),
  }))
}

/** A State without a central authority in the directory has nobody to whom an application could go. */
async function statesWithDesk(services: Services, official: Official): Promise<ReadonlySet<string>> {
  const rows = await withOfficial(services, official, (tx) =>
    tx.selectFrom('authorities').select('state').distinct().where('kind', '=', 'central').execute(),
  )
  return new Set(rows.map((row) => row.state))
}

/** A State without an installed calendar has no deadlines, so it has no cases either. */
function counterparts(pack: AgreementPack, { calendars }: Services, state: string, today: string): string[] {
  const states = pack.sides.flatMap((side) => side.states.map((party) => party.state))
  const open = states.filter((other) => other in calendars && areParties(pack, state, other, today))
  return [...new Set(open)].sort()
}
