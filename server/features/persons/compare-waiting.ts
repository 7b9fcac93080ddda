// Offered to other features: practice begins with everybody compared.
import { sql } from 'kysely'
import { isUnavailable } from '../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'
import { knownAt, placeKey } from './known.ts'
import { likesOf } from './like.ts'

/**
 * Compares the persons of applications that came in, or were put right, with earlier records of the requested authority,
 * and keeps what looks alike as work for its officials. Each case in its own transaction; any number of processes may work
 * at it, and a case that cannot be compared holds up no other. It decides nothing, and tells the requesting State nothing.
 * @returns how many cases were looked at
 * @throws AggregateError when cases could not be compared; they are tried again the next time
 */
export async function compareWaiting(services: Services): Promise<number> {
  const tried: string[] = []
  const failures: unknown[] = []
  let done = 0
  for (;;) {
    const caseId = await withSystem(services.pools.system, (tx) => nextCase(tx, tried), { readOnly: true })
    if (caseId === null) break
    tried.push(caseId)
    try {
      if (await withSystem(services.pools.system, (tx) => compareCase(tx, services, caseId), { retryable: true }))
        done += 1
    } catch (error) {
      if (isUnavailable(error)) throw error
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be compared`)
  return done
}

async function nextCase(tx: Transaction, tried: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from persons_to_compare where case_id <> all (${[...tried]}::uuid[])
     order by asked_at, case_id limit 1`.execute(tx)
  return rows[0]?.case_id ?? null
}

/** @returns false where another process has it in hand */
async function compareCase(tx: Transaction, services: Services, caseId: string): Promise<boolean> {
  const waiting = await tx
    .selectFrom('persons_to_compare as waiting')
    .innerJoin('cases', 'cases.case_id', 'waiting.case_id')
    .select('cases.requested_authority as authorityId')
    .where('waiting.case_id', '=', caseId)
    .forUpdate('waiting')
    .skipLocked()
    .executeTakeFirst()
  if (!waiting) return false
  await keepLikes(tx, services, { caseId, authorityId: waiting.authorityId })
  await tx.deleteFrom('persons_to_compare').where('case_id', '=', caseId).execute()
  return true
}

async function keepLikes(
  tx: Transaction,
  services: Services,
  { caseId, authorityId }: { caseId: string; authorityId: string },
): Promise<void> {
  const persons = await tx
    .selectFrom('known_persons')
    .select('person_id')
    .where('holder_id', '=', caseId)
    .orderBy('person_id')
    .execute()
  const places = persons.map(({ person_id }) => ({ holderId: caseId, personId: person_id }))
  const known = await knownAt(tx, places)
  const finder = { authorityId, sides: ['requested', 'extract'] as const }
  const asked = places.map((place) => ({ person: known.get(placeKey(place))!, except: caseId }))
  const likes = await likesOf(tx, finder, asked)
  const rows = likes.flatMap(({ items }, index) =>
    items.map(({ holderId, personId, comparison }) => ({
      authority_id: authorityId,
      case_id: caseId,
      person_id: places[index]!.personId,
      other_holder: holderId,
      other_person: personId,
      probability: comparison.probability,
      band: comparison.band,
      found_at: services.clock(),
    })),
  )
  await tx.deleteFrom('like_persons').where('case_id', '=', caseId).execute()
  if (rows.length === 0) return
  await tx.insertInto('like_persons').values(rows).execute()
  await tellLive(tx, [{ topic: 'case', authorityId, caseId }])
}
