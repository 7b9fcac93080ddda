// Offered to other features: practice begins with everybody compared.
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'
import { knownAt, placeKey } from './known.ts'
import { likesOf } from './like.ts'

/** Likely records that are kept as work for one person; whoever compares sees the others too. */
const mostKept = 20

/**
 * Compares the persons of applications that came in, or were put right, with earlier records of the requested authority,
 * and keeps what looks alike as work for its officials. Each case in its own transaction; any number of processes may work
 * at it. It decides nothing, and tells the requesting State nothing.
 * @returns how many cases were looked at
 */
export async function compareWaiting(services: Services): Promise<number> {
  let done = 0
  while (await withSystem(services.pools.system, (tx) => compareNext(tx, services), { retryable: true })) done += 1
  return done
}

async function compareNext(tx: Transaction, services: Services): Promise<boolean> {
  const next = await tx
    .selectFrom('persons_to_compare as waiting')
    .innerJoin('cases', 'cases.case_id', 'waiting.case_id')
    .select(['waiting.case_id as caseId', 'cases.requested_authority as authorityId'])
    .orderBy('waiting.asked_at')
    .orderBy('waiting.case_id')
    .limit(1)
    .forUpdate('waiting')
    .skipLocked()
    .executeTakeFirst()
  if (!next) return false
  await keepLikes(tx, services, next)
  await tx.deleteFrom('persons_to_compare').where('case_id', '=', next.caseId).execute()
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
    items.slice(0, mostKept).map(({ holderId, personId, comparison }) => ({
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
