import { sql } from 'kysely'
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

/** Behind every key: they are of small letters, figures, spaces and hyphens. */
const last = '~'
/** Before every row of one key. */
const nobody = '00000000-0000-0000-0000-000000000000'
/** Keys looked through at one go where further words have to fit; the search goes on from there when asked again. */
const stretch = 5000

/**
 * Up to `limit` rows of a range behind a place, in the order of their keys, as the app role; and where the range goes on,
 * if it does. However common a name is, no more than a stretch of keys is looked at.
 */
export async function find(
  tx: Transaction,
  authorityId: string,
  range: Range,
  after: Place | null,
  limit: number,
): Promise<{ rows: Found[]; goesOn: Place | null }> {
  const start = after ?? { key: range.from, caseId: nobody, personId: nobody }
  const end = range.others.length > 0 ? await endOfStretch(tx, authorityId, range, start) : null
  const { rows } = await sql<Found>`
    with keys as materialized (
      select key, case_id, person_id from case_names
       where authority_id = ${authorityId} and key >= ${range.from} and key < ${range.from + last}
         and (key, case_id, person_id) > (${start.key}, ${start.caseId}::uuid, ${start.personId}::uuid)
         ${end ? sql`and (key, case_id, person_id) <= (${end.key}, ${end.caseId}::uuid, ${end.personId}::uuid)` : sql``}
         ${sql.join(
           range.others.map((word) => sql`and position(${` ${word}`} in ' ' || key) > 0`),
           sql` `,
         )}
       order by key, case_id, person_id
       limit ${limit + 1})
    select keys.*, desk.side, desk.stage, desk.other_state, desk.agreement_id, cases.reference, cases.pack_digest,
           person.relation, person.person_class, person.family_name, person.given_names, person.own_script,
           person.birth_date, person.sex, person.nationality
      from keys
      join desk on desk.authority_id = ${authorityId} and desk.case_id = keys.case_id
      join cases on cases.case_id = keys.case_id
      join case_persons person on person.case_id = keys.case_id and person.person_id = keys.person_id
     order by keys.key, keys.case_id, keys.person_id`.execute(tx)
  const shown = rows.slice(0, limit)
  return { rows: shown, goesOn: rows.length > limit ? placeOf(shown.at(-1)!) : end }
}

/** The row at which a stretch ends; null when the range ends before. */
async function endOfStretch(tx: Transaction, authorityId: string, range: Range, start: Place): Promise<Place | null> {
  const { rows } = await sql<Parameters<typeof placeOf>[0]>`
    select key, case_id, person_id from case_names
     where authority_id = ${authorityId} and key >= ${range.from} and key < ${range.from + last}
       and (key, case_id, person_id) > (${start.key}, ${start.caseId}::uuid, ${start.personId}::uuid)
     order by key, case_id, person_id
    offset ${stretch - 1} limit 1`.execute(tx)
  return rows[0] ? placeOf(rows[0]) : null
}

function placeOf(row: Pick<Found, 'key' | 'case_id' | 'person_id'>): Place {
  return { key: row.key, caseId: row.case_id, personId: row.person_id }
}
