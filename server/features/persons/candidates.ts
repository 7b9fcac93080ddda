// Offered to other features: a list of persons is compared with the same records, many at once.
import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Where more records share a key, those that share nothing else are too many to be compared, and the search says so. */
const mostOfKey = 200
/** Records compared with one person, those first that share the rarest keys; and where many persons are asked at once. */
const mostCompared = 60
export const mostInList = 25
/**
 * Rows of keys gone through for each record that is compared, and never more than is quick, the rarest keys first; a key that
 * does not fit is left out.
 */
const rowsForEach = 60
const mostRows = 2400

/** Who searches: the authority, on the sides where the official reads files, and in extracts that it loaded. */
export interface Finder {
  authorityId: string
  sides: readonly (Relation | 'extract')[]
  /** In this case or extract alone, so that no other takes the places of what is searched. */
  holder?: string
}

export interface Candidate extends PersonPlace {
  side: Relation | 'extract'
}

export interface Candidates {
  found: Candidate[]
  /** False where more records share a common key, or several at once, than were looked at, and where nothing known is a key. */
  complete: boolean
}

/** Written out: a plan for any number would expect too many rows. */
const number = (value: number) => sql.raw(String(value))

/**
 * The records that share keys with each of these persons, in one statement: of each key it is counted how many share it, then the
 * rarest are gone through until there are enough, all of them ranges of one index. A key that very many share would bring
 * some of them at random: it is left out, unless there is no other. Records that share rare keys come first. As the app role
 * or the system role; the authority is stated here as well.
 *
 * @param persons at most some hundreds at one go; `except` is the holder in which the person stands
 * @param most records for each
 */
export async function candidatesOf(
  tx: Transaction,
  { authorityId, sides, holder }: Finder,
  persons: readonly { person: KnownPerson; except?: string }[],
  most: number = mostCompared,
): Promise<Candidates[]> {
  const keys = persons.map(({ person }) => blockingKeys(person))
  // Of whom too little is known to look anything up, nobody was compared, which is not the same as nobody found.
  const result = keys.map((own): Candidates => ({ found: [], complete: own.length > 0 }))
  const asked = [...keys.keys()].filter((index) => keys[index]!.length > 0)
  if (asked.length === 0 || sides.length === 0) return result
  const within = holder === undefined ? sql`` : sql`and holder_id = ${holder}::uuid`
  const sharing = (side: string, key: string, limit: number) => sql`
    select holder_id, person_id from person_keys
     where authority_id = ${authorityId} and side = ${sql.raw(side)} and key = ${sql.raw(key)} ${within}
     limit ${number(limit)}`
  const rows = Math.min(most * rowsForEach, mostRows)
  const found = await sql<{
    index: number
    holder_id: string | null
    person_id: string
    side: Candidate['side']
    keys: string
    /** Of all that share keys, those that share several. */
    several: string
    few: boolean
  }>`-- named: likely persons by ${number(most)}${holder === undefined ? sql`` : sql.raw(' in one holder')}
    select asked.index, own.holder_id, own.person_id, own.side, own.keys, own.several, rarest.few
      from unnest(${asked}::int[], ${asked.map((index) => keys[index]!.join(' '))}::text[],
                  ${asked.map((index) => persons[index]!.except ?? null)}::uuid[]) asked (index, keys, beside)
     cross join lateral (
       select array_agg(key) filter (where taken) as keys, array_agg(side) filter (where taken) as sides,
              array_agg(shared) filter (where taken) as shared, bool_and(taken and shared <= ${number(mostOfKey)}) as few
         from (select key, side, shared,
                      sum(shared) over rarest <= ${number(rows)} or row_number() over rarest = 1 as taken
                 from unnest(string_to_array(asked.keys, ' ')) of_person (key),
                      unnest(${[...sides]}::text[]) read (side),
                      lateral (select count(*) as shared from (${sharing('read.side', 'of_person.key', rows + 1)}) own) own
                where shared > 0
               window rarest as (order by shared, side, key rows unbounded preceding)) counted) rarest
      left join lateral (
       select holder_id, person_id, min(one.side) as side, count(*) as keys, sum((count(*) > 3)::int) over () as several
         from unnest(rarest.keys, rarest.sides, rarest.shared) one (key, side, shared),
              lateral (${sharing('one.side', 'one.key', rows)}) own
        where asked.beside is null or own.holder_id <> asked.beside
        group by holder_id, person_id
        order by sum(1.0::float8 / one.shared) desc, holder_id, person_id
        limit ${number(most)}) own on true`.execute(tx)
  const withSeveral = new Map<number, number>()
  for (const { index, holder_id, person_id, side, keys: shared, several, few } of found.rows) {
    const one = result[index]!
    if (few === false) one.complete = false
    if (holder_id === null) continue
    one.found.push({ holderId: holder_id, personId: person_id, side })
    const left = (withSeveral.get(index) ?? Number(several)) - Number(Number(shared) > 3)
    withSeveral.set(index, left)
  }
  for (const [index, left] of withSeveral) if (left > 0) result[index]!.complete = false
  return result
}
