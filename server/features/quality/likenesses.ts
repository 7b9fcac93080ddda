import { sql } from 'kysely'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { knownAt, placeKey } from '../persons/known.ts'
import { likesOf } from '../persons/like.ts'

export interface Alike {
  personId: string
  other: string
}

/** Records compared with each person: whoever shares a number, or name and birth date, is among the first. */
const mostCompared = 8

/**
 * Persons of a case who are very likely somebody of another open case, and nobody has said whether they are: for the requesting
 * State among the cases that it filed, for the requested one among all that were sent to it. Neither learns of the other's.
 */
export async function likenesses(
  tx: Transaction,
  file: CaseFile,
): Promise<{ requesting: Alike[]; requested: Alike[] }> {
  const places = file.persons.map(({ personId }) => ({ holderId: file.caseId, personId }))
  const known = await knownAt(tx, places)
  const asked = places.flatMap((place) => {
    const person = known.get(placeKey(place))
    return person ? [{ personId: place.personId, person, except: file.caseId }] : []
  })
  if (asked.length === 0) return { requesting: [], requested: [] }
  const finder = { authorityId: file.requestingAuthority, sides: ['requesting'] as const }
  const likes = await likesOf(tx, finder, asked, mostCompared)
  const found = likes.flatMap(({ items }, index) =>
    items
      .filter(({ comparison }) => comparison.band === 'same')
      .map(({ holderId, personId }) => ({ own: asked[index]!.personId, holderId, personId })),
  )
  const kept = await tx
    .selectFrom('like_persons')
    .select(['person_id as own', 'other_holder as holderId', 'other_person as personId'])
    .where('authority_id', '=', file.requestedAuthority)
    .where('case_id', '=', file.caseId)
    .where('band', '=', 'same')
    .execute()
  return {
    requesting: await undecided(tx, file, file.requestingState, found),
    requested: await undecided(tx, file, file.requestedState, kept),
  }
}

/** Those of open cases, not erased meanwhile, of whom no official of the State has said anything; an extract of a register is none. */
export async function undecided(
  tx: Transaction,
  { caseId }: CaseFile,
  state: string,
  pairs: readonly { own: string; holderId: string; personId: string }[],
): Promise<Alike[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<Alike>`
    select distinct pair.own as "personId", pair.holder_id as other
      from unnest(${pairs.map((one) => one.own)}::uuid[], ${pairs.map((one) => one.holderId)}::uuid[],
                  ${pairs.map((one) => one.personId)}::uuid[]) pair (own, holder_id, person_id)
      join cases on cases.case_id = pair.holder_id and not cases.closed
      join known_persons known on known.holder_id = pair.holder_id and known.person_id = pair.person_id
     where not exists (
       select from identity_links link
        where link.state = ${state} and link.version > 0
          and ((link.one_holder, link.one_person, link.other_holder, link.other_person) = (${caseId}, pair.own, pair.holder_id, pair.person_id)
            or (link.other_holder, link.other_person, link.one_holder, link.one_person) = (${caseId}, pair.own, pair.holder_id, pair.person_id)))
     order by 1, 2`.execute(tx)
  return rows
}
