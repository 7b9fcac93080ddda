// Offered to other features: an erasure takes away what persons were compared by, and the words of decisions about them.
import { sql } from 'kysely'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { namesOfPayload } from '../cases/names.ts'
import { keptPerson, particularsIn, personIn } from '../cases/project-persons.ts'

/**
 * Takes away the particulars and keys of persons of a case, what looked like them, and the reasons that officials gave for
 * decisions about them. That a decision was made stays in its chain, without a word; no page shows it any more, because a
 * record that is gone is linked to nothing. As the eraser, under the lock of the case.
 */
export async function forgetPersons(tx: Transaction, caseId: string, personIds: readonly string[]): Promise<void> {
  const persons = [...personIds]
  // First: whoever is just deciding about one of them holds this row, and is waited for.
  await tx.deleteFrom('known_persons').where('holder_id', '=', caseId).where('person_id', 'in', persons).execute()
  await tx.deleteFrom('person_keys').where('holder_id', '=', caseId).where('person_id', 'in', persons).execute()
  await sql`
    delete from like_persons where (case_id = ${caseId} and person_id = any (${persons}::uuid[]))
        or (other_holder = ${caseId} and other_person = any (${persons}::uuid[]))`.execute(tx)
  await sql`
    update identity_judgements set reason = '', salt = null where salt is not null and link_id in (
      select link_id from identity_links
       where (one_holder = ${caseId} and one_person = any (${persons}::uuid[]))
          or (other_holder = ${caseId} and other_person = any (${persons}::uuid[])))`.execute(tx)
}

/**
 * What is kept of the rest of a family, made anew from what is left of their payloads: a child's record no longer names the
 * father who was erased, nor is the child found by it. As the eraser, once those are gone who go.
 */
export async function renewPersons(
  tx: Transaction,
  caseId: string,
  names: ReturnType<typeof namesOfPayload>,
): Promise<void> {
  const rows = await tx
    .selectFrom('known_persons')
    .select(['person_id', 'profile'])
    .where('holder_id', '=', caseId)
    .execute()
  for (const { person_id: personId, profile } of rows) {
    const asked = Object.values(particularsIn(profile))
    const numbers = personIn(profile).documentNumbers.filter((number) => !asked.includes(number))
    const left = names.get(personId)
    const kept = left && keptPerson(left, numbers)
    if (!kept || kept.profile === profile) continue
    await tx
      .updateTable('known_persons')
      .set({ profile: kept.profile })
      .where('holder_id', '=', caseId)
      .where('person_id', '=', personId)
      .execute()
    await sql`
      delete from person_keys where holder_id = ${caseId} and person_id = ${personId}
         and key <> all (${blockingKeys(kept.person)}::text[])`.execute(tx)
  }
}
