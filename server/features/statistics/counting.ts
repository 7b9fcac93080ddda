// Offered to other features: reports and exports ask under which agreements an official may count.
import { sql } from 'kysely'
import { countsFigures, seesAllBehind } from '../../../domain/access/figures.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Relation, relations } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'

/** Under which agreement, on which side, and how somebody counts the cases of the own State. */
export interface Counting {
  agreementId: string
  side: Relation
  state: string
  inForceFrom: string
  others: string[]
  controlled: boolean
  mayOpenCases: boolean
}

/** @throws ProblemError 403 for whoever counts nothing */
export function requireCounter(official: Official): Official {
  if (!countsFigures(official.roles)) throw problem(403, 'not_your_role')
  return official
}

/**
 * Everything that an official may count: of each agreement to which the own State is a party the sides on which it has cases, and
 * both where it has none yet; the side with cases that came in first. A State that is no party counts nothing.
 *
 * @throws ProblemError 403 for whoever counts nothing
 */
export async function countings(services: Services, official: Official): Promise<Counting[]> {
  const { authority, roles } = requireCounter(official)
  const packs = [...services.agreements.current.values()].map(({ pack }) => pack)
  const mine = packs.filter((pack) => othersOf(pack, authority.state).length > 0)
  if (mine.length === 0) return []
  const { alone, held } = await standing(services, official, mine)
  const read = sidesRead(services.agreements, roles)
  return mine.flatMap((pack) => {
    const withCases = relations.filter((side) => held.has(`${pack.id} ${side}`))
    return (withCases.length > 0 ? withCases : [...relations]).toReversed().map((side) => {
      const readsThere = read.some((one) => one.side === side && one.agreements.includes(pack.id))
      return {
        agreementId: pack.id,
        side,
        state: authority.state,
        inForceFrom: pack.instrument.inForceFrom,
        others: othersOf(pack, authority.state),
        controlled: !seesAllBehind({ kind: authority.kind, readsThere, alone }),
        mayOpenCases: readsThere && official.readsCases && (authority.kind === 'central' || authority.kind === 'local'),
      }
    })
  })
}

/** @throws ProblemError 404 for an agreement, or a side of it, on which the own State counts nothing */
export async function countingOf(
  services: Services,
  official: Official,
  agreementId: string,
  side: Relation | undefined,
): Promise<Counting> {
  const all = await countings(services, official)
  const found = all.find((one) => one.agreementId === agreementId && (side === undefined || one.side === side))
  if (!found) throw problem(404, 'not_found')
  return found
}

/** The States on the other side of an agreement; none for a State that is no party to it. */
export function othersOf({ sides }: AgreementPack, state: string): string[] {
  const own = sides.find(({ states }) => states.some((party) => party.state === state))
  if (!own) return []
  return sides.filter((side) => side !== own).flatMap(({ states }) => states.map((party) => party.state))
}

/** Whether the authority is the only central one of its State, and on which sides of which agreements the State has cases. */
async function standing(services: Services, { authority }: Official, packs: readonly AgreementPack[]) {
  return withSystem(
    services.pools.system,
    async (tx) => {
      const { rows } = await sql<{ alone: boolean; held: string[] }>`
        select (select count(*) = 1 from authorities where state = ${authority.state} and kind = 'central') as alone,
               array(select id || ' requested' from unnest(${packs.map(({ id }) => id)}::text[]) id
                      where exists (select from cases where requested_state = ${authority.state} and agreement_id = id)
                     union all
                     select id || ' requesting'
                       from unnest(${packs.map(({ id }) => id)}::text[], ${packs.map((pack) => othersOf(pack, authority.state).join())}::text[]) of (id, others)
                      where exists (select from cases where requesting_state = ${authority.state} and agreement_id = id
                                     and requested_state = any (string_to_array(others, ',')))) as held`.execute(tx)
      return { alone: rows[0]!.alone, held: new Set(rows[0]!.held) }
    },
    { readOnly: true },
  )
}
