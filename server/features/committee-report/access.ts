import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { countings } from '../statistics/counting.ts'

/** Those whom the committee hears. */
export function sitsInCommittee({ authority, roles }: Official): boolean {
  return authority.kind === 'central' && (roles.includes('central_desk') || roles.includes('approver'))
}

/** Of which agreements somebody has reports, by what they hold. */
export interface Reports {
  exact: ReadonlySet<string>
  /** In the version for publication. */
  published: ReadonlySet<string>
}

/**
 * The agreements of which a member of the committee may open every case of the own State: a report is exact for them alone
 * (docs/decisions/0049-disclosure-control.md). Its version for publication is also for the analysts of the State.
 * @throws ProblemError 404 for everybody else
 */
export async function reportsOf(services: Services, official: Official): Promise<Reports> {
  const sits = sitsInCommittee(official)
  if (!sits && !official.roles.includes('analyst')) throw notFound()
  const sides = Map.groupBy(await countings(services, official), ({ agreementId }) => agreementId)
  const seen = [...sides].filter(([, counted]) => sits && counted.every(({ controlled }) => !controlled))
  return { exact: new Set(seen.map(([agreementId]) => agreementId)), published: new Set(sides.keys()) }
}

/**
 * The agreement as it is in force now, for an official whose State is one of its parties.
 * @throws ProblemError 422 at `agreementId` for any other agreement
 */
export function agreementOf({ agreements }: Services, { authority }: Official, agreementId: string) {
  const found = agreements.current.get(agreementId)
  if (!found || !isParty(found.pack, authority.state)) throw wrong('agreementId', 'no_such_agreement')
  return found
}

function isParty({ sides }: AgreementPack, state: string): boolean {
  return sides.some(({ states }) => states.some((one) => one.state === state))
}

/** A field that is wrong, with the code of its sentence. */
export function wrong(path: string, code: string, values: Record<string, string | number> = {}) {
  return problem(422, 'invalid', { fields: [{ path, code, values, messageId: `committee.fault.${code}` }] })
}
