import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Range } from './range.ts'

/** Where a search goes on: the key of the last row that was looked at. */
export interface Place {
  key: string
  caseId: string
  personId: string
}

export interface Found {
  key: string
  case_id: string
  person_id: string
  side: string
  stage: string
  other_state: string
  agreement_id: string
  reference: string
  pack_digest: string
  relation: string
  person_class: string
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
}

/** Behind every key: they are of small letters, figures, spaces and the signs of their kinds. */
const last = '~'
/** Before every row of one key. */
const nobody = '00000000-0000-0000-0000-000000000000'
/** Keys looked through at one go where further words have to fit; the search goes on from there when asked again. */
const stretch = 5000

/** Who searches: the authority, and the sides on which the official's roles read files. */
export interface Searcher {
  authorityId: string
  sides: readonly Relation[]
}

/**
 * Up to `limit` rows of a range behind a place, in the order of their keys, as the app role; and where the range goes on,
 * if it does. However common a name is, no more than a stretch of keys is looked at.
 */
export async function find(
  tx: Transaction,
  searcher: Searcher,
  range: Range,
  after: Place | null,
  limit: number,
): Promise<{ rows: Found[]; goesOn: Place | null }> {
  const start = after ?? { key: range.from, caseId: nobody, personId: nobody }
  // Where other words have to fit, the keys are looked through stretch by stretch, however few of them do.
  const end = range.others.length > 0 ? await endOfStretch(tx, searcher, range.from, start) : null
  const rows = await keysIn(tx, searcher, range, start, end, limit + 1)
  const shown = rows.slice(0, limit)
  return { rows: shown, goesOn: rows.length > limit ? placeOf(shown.at(-1)!) : end }
}

/** Each side is a range of the index of its own; the ranges meet in the order of the keys. */
const eachOf = (sides: readonly Relation[]) => sql`unnest(${[...sides]}::text[]) read (side)`

/** Written out: a plan for any number would expect too many rows. */
const number = (value: number) => sql.raw(String(value))

async function keysIn(
  tx: Transaction,
  { authorityId, sides }: Searcher,
  { from, others }: Range,
  start: Place,
  end: Place | null,
  limit: number,
): Promise<Found[]> {
  const until = end ?? { key: from + last, caseId: nobody, personId: nobody }
  const words = others.map((word) => ` ${word}`)
  const { rows } = await sql<Found>`-- named: search by ${number(limit)}
    with keys as materialized (
      select own.* from ${eachOf(sides)}, lateral (
        select key, case_id, person_id from case_names
         where authority_id = ${authorityId} and side = read.side and key >= ${from} and key < ${from + last}
           and (key, case_id, person_id) > (${start.key}, ${start.caseId}::uuid, ${start.personId}::uuid)
           and (key, case_id, person_id) <= (${until.key}, ${until.caseId}::uuid, ${until.personId}::uuid)
           and not exists (select from unnest(${words}::text[]) word where position(word in ' ' || key) = 0)
         order by key, case_id, person_id
         limit ${number(limit)}) own
       order by own.key, own.case_id, own.person_id
       limit ${number(limit)})
    select keys.*, desk.side, desk.stage, desk.other_state, desk.agreement_id, cases.reference, cases.pack_digest,
           person.relation, person.person_class, person.family_name, person.given_names, person.own_script,
           person.birth_date, person.sex, person.nationality
      from keys
      join desk on desk.authority_id = ${authorityId} and desk.case_id = keys.case_id
      join cases on cases.case_id = keys.case_id
      join case_persons person on person.case_id = keys.case_id and person.person_id = keys.person_id
     order by keys.key, keys.case_id, keys.person_id`.execute(tx)
  return rows
}

/** The row at which a stretch ends; null when the range ends before. */
async function endOfStretch(
  tx: Transaction,
  { authorityId, sides }: Searcher,
  from: string,
  start: Place,
): Promise<Place | null> {
  const { rows } = await sql<Parameters<typeof placeOf>[0]>`-- named: search, end of a stretch
    select own.* from ${eachOf(sides)}, lateral (
      select key, case_id, person_id from case_names
       where authority_id = ${authorityId} and side = read.side and key >= ${from} and key < ${from + last}
         and (key, case_id, person_id) > (${start.key}, ${start.caseId}::uuid, ${start.personId}::uuid)
       order by key, case_id, person_id
       limit ${number(stretch)}) own
     order by own.key, own.case_id, own.person_id
    offset ${number(stretch - 1)} limit 1`.execute(tx)
  return rows[0] ? placeOf(rows[0]) : null
}

function placeOf(row: Pick<Found, 'key' | 'case_id' | 'person_id'>): Place {
  return { key: row.key, caseId: row.case_id, personId: row.person_id }
}
