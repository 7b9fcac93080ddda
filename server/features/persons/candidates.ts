// Offered to other features: a list of persons is compared with the same records, many at once.
import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Records of one key that are looked at; where more share it, the others count only if they share something else too. */
const mostOfKey = 200
/** Records compared with one person, those first that share the rarest keys; and where many persons are asked at once. */
const mostCompared = 60
export const mostInList = 25

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
 * The records that share keys with each of these persons, in one statement: a range of one index for each key, bounded
 * however common it is. Records that share rare keys come first. As the app role or the system role; the authority is
 * stated here as well.
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
  const keys = persons.map(({ person }) => [...new Set(blockingKeys(person))])
  const asked = persons.flatMap(({ except }, index) =>
    keys[index]!.map((key) => ({ index, key, except: except ?? null })),
  )
  // Of whom too little is known to look anything up, nobody was compared, which is not the same as nobody found.
  const result = keys.map((own): Candidates => ({ found: [], complete: own.length > 0 }))
  if (asked.length === 0 || sides.length === 0) return result
  const within = holder === undefined ? sql`` : sql`and holder_id = ${holder}::uuid`
  const { rows } = await sql<{
    index: number
    holder_id: string | null
    person_id: string
    side: Candidate['side']
    common: boolean
  }>`-- named: likely persons by ${number(most)}${holder === undefined ? sql`` : sql.raw(' in one holder')}
    with hits as materialized (
      select asked.index, own.holder_id, own.person_id, read.side, own.shared
        from unnest(${asked.map((one) => one.index)}::int[], ${asked.map((one) => one.key)}::text[],
                    ${asked.map((one) => one.except)}::uuid[]) asked (index, key, beside),
             unnest(${[...sides]}::text[]) read (side),
             lateral (
               select holder_id, person_id, count(*) over () as shared
                 from (select holder_id, person_id from person_keys
                        where authority_id = ${authorityId} and side = read.side and key = asked.key ${within}
                        limit ${number(mostOfKey + 1)}) bounded) own
       where asked.beside is null or own.holder_id <> asked.beside),
    ranked as (
      select index, holder_id, person_id, min(side) as side, count(*) as keys,
             row_number() over (partition by index order by sum(1.0 / shared) desc, holder_id, person_id) as place
        from hits group by index, holder_id, person_id)
    select index, holder_id, person_id, side, false as common from ranked where place <= ${number(most)}
     union all
    select distinct index, null::uuid, null::uuid, null, true from ranked where place > ${number(most)} and keys > 3
     union all
    select distinct index, null::uuid, null::uuid, null, true from hits where shared > ${number(mostOfKey)}
     order by index`.execute(tx)
  for (const { index, holder_id, person_id, side, common } of rows) {
    const one = result[index]!
    if (common) one.complete = false
    else if (holder_id !== null) one.found.push({ holderId: holder_id, personId: person_id, side })
  }
  return result
}
