// Offered to other features: a register keeps the rows of an extract as persons that are compared like those of cases.
import { sql } from 'kysely'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { personIn } from '../cases/project-persons.ts'

/** Persons written at one go. */
const batch = 500

/**
 * Keeps persons of an extract that an authority loaded, with the keys by which it alone finds them. As the system role.
 * Who keeps personal data of an extract, and for how long, is its feature's to say: `forgetExtract` takes all of it away.
 */
export async function keepExtract(
  tx: Transaction,
  { extractId, authorityId }: { extractId: string; authorityId: string },
  persons: readonly { personId: string; person: KnownPerson }[],
): Promise<void> {
  for (let from = 0; from < persons.length; from += batch) {
    const some = persons.slice(from, from + batch)
    const keys = some.flatMap(({ personId, person }) =>
      [...new Set(blockingKeys(person))].map((key) => ({ personId, key })),
    )
    await sql`
      insert into known_persons (holder_id, person_id, source, authority_id, profile)
      select ${extractId}::uuid, person_id, 'extract', ${authorityId}, profile
        from unnest(${some.map((one) => one.personId)}::uuid[], ${some.map((one) => JSON.stringify(one.person))}::text[])
             given (person_id, profile)`.execute(tx)
    await sql`
      insert into person_keys (authority_id, side, key, holder_id, person_id)
      select ${authorityId}, 'extract', key, ${extractId}::uuid, person_id
        from unnest(${keys.map((one) => one.key)}::text[], ${keys.map((one) => one.personId)}::uuid[])
             given (key, person_id)`.execute(tx)
  }
}

/** Takes away every person of an extract, with what looked like them. As the system role. */
export async function forgetExtract(tx: Transaction, extractId: string): Promise<void> {
  await emptyExtract(tx, extractId)
  await tx.deleteFrom('like_persons').where('other_holder', '=', extractId).execute()
}

/** Makes room for the same extract as it stands now, in the same transaction. As the system role. */
export async function emptyExtract(tx: Transaction, extractId: string): Promise<void> {
  await tx.deleteFrom('person_keys').where('holder_id', '=', extractId).execute()
  await tx.deleteFrom('known_persons').where('holder_id', '=', extractId).execute()
}

/**
 * Once an extract was kept anew: open work about rows that are gone goes, and the open cases of the authority are compared
 * with what came. As the system role.
 */
export async function compareWithExtract(
  tx: Transaction,
  { extractId, authorityId, at }: { extractId: string; authorityId: string; at: Date },
): Promise<void> {
  await sql`
    delete from like_persons where other_holder = ${extractId} and not exists (
      select from known_persons k where k.holder_id = other_holder and k.person_id = other_person)`.execute(tx)
  await sql`
    insert into persons_to_compare (case_id, asked_at)
    select case_id, ${at} from cases where requested_authority = ${authorityId} and not closed order by case_id
        on conflict (case_id) do update set asked_at = excluded.asked_at`.execute(tx)
}

/** The persons at these places, as far as the transaction's role may see them; whoever was erased is missing. */
export async function knownAt(tx: Transaction, places: readonly PersonPlace[]): Promise<Map<string, KnownPerson>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<{ holder_id: string; person_id: string; profile: string }>`-- named: known persons
    select known.holder_id, known.person_id, known.profile
      from unnest(${places.map((one) => one.holderId)}::uuid[], ${places.map((one) => one.personId)}::uuid[])
           asked (holder_id, person_id)
      join known_persons known on known.holder_id = asked.holder_id and known.person_id = asked.person_id`.execute(tx)
  return new Map(
    rows.map(({ holder_id, person_id, profile }) => [
      placeKey({ holderId: holder_id, personId: person_id }),
      personIn(profile),
    ]),
  )
}

export function placeKey({ holderId, personId }: PersonPlace): string {
  return `${holderId} ${personId}`
}
