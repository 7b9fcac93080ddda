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
 * both where it has none yet; first the side on which the own authority has more open cases, and where that is even the side with cases
 * that came in. A State that is no party counts nothing.
 *
 * @throws ProblemError 403 for whoever counts nothing
 */
export async function countings(services: Services, official: Official): Promise<Counting[]> {
  const { authority, roles } = requireCounter(official)
  const packs = [...services.agreements.current.values()].map(({ pack }) => pack)
  const mine = packs.filter((pack) => othersOf(pack, authority.state).length > 0)
  if (mine.length === 0) return []
  const { alone, held, open } = await standing(services, official, mine)
  const read = sidesRead(services.agreements, roles)
  return mine.flatMap((pack) => {
    const withCases = relations.filter((side) => held.has(`${pack.id} ${side}`))
    const openOn = (side: Relation) => open.get(`${pack.id} ${side}`) ?? 0
    const sides = (withCases.length > 0 ? withCases : [...relations]).toReversed()
    return sides
      .toSorted((one, other) => openOn(other) - openOn(one))
      .map((side) => {
        const readsThere = read.some((one) => one.side === side && one.agreements.includes(pack.id))
        return {
          agreementId: pack.id,
          side,
          state: authority.state,
          inForceFrom: pack.instrument.inForceFrom,
          others: othersOf(pack, authority.state),
          controlled: !seesAllBehind({ kind: authority.kind, readsThere, alone }),
          mayOpenCases:
            readsThere && official.readsCases && (authority.kind === 'central' || authority.kind === 'local'),
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

/** Open cases of a side are counted as far as this: which side has more is then clear, or no longer matters. */
const enough = 2_000

/**
 * Whether the authority is the only central one of its State, on which sides of which agreements the State has cases, and how many open
 * ones the authority has there.
 */
async function standing(services: Services, { authority }: Official, packs: readonly AgreementPack[]) {
  return withSystem(
    services.pools.system,
    async (tx) => {
      const { rows } = await sql<{ alone: boolean; held: string[]; open: { key: string; count: number }[] }>`
        select (select count(*) = 1 from authorities where state = ${authority.state} and kind = 'central') as alone,
               array(select id || ' requested' from unnest(${packs.map(({ id }) => id)}::text[]) id
                      where exists (select from cases where requested_state = ${authority.state} and agreement_id = id)
                     union all
                     select id || ' requesting'
                       from unnest(${packs.map(({ id }) => id)}::text[], ${packs.map((pack) => othersOf(pack, authority.state).join())}::text[]) of (id, others)
                      where exists (select from cases where requesting_state = ${authority.state} and agreement_id = id
                                     and requested_state = any (string_to_array(others, ',')))) as held,
               (select coalesce(json_agg(json_build_object('key', agreement_id || ' ' || side, 'count', found)), '[]')
                  from (select side, agreement_id, count(*)::int as found
                          from unnest(${[...relations]}::text[]) relation
                         cross join lateral (select side, agreement_id from desk
                                              where authority_id = ${authority.id} and side = relation and stage <> 'closed'
                                              limit ${enough}) few
                         group by side, agreement_id) counted) as open`.execute(tx)
      const { alone, held, open } = rows[0]!
      return { alone, held: new Set(held), open: new Map(open.map(({ key, count }) => [key, count])) }
    },
    { readOnly: true },
  )
}
