import type { z } from 'zod'
import type { ListHit, ListRow, listRows } from '../../../contract/lists.ts'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { describe } from '../persons/describe.ts'
import { placeKey } from '../persons/known.ts'
import { comparisonOf } from '../persons/like.ts'
import { requireReader } from './access.ts'
import { listOf } from './view.ts'

const pageSize = 50

/**
 * Lines of one outcome, in the order of the list, each with the records that look like it as far as this official reads
 * them. That somebody looked is recorded. @throws ProblemError 404 as for the list
 */
export function readRows(
  services: Services,
  official: Official,
  listId: string,
  { outcome, after }: { outcome: ListOutcome; after: number },
): Promise<z.infer<typeof listRows>> {
  requireReader(official)
  return withOfficial(services, official, async (tx) => {
    await listOf(tx, official, listId)
    const items = await rowsAfter(tx, services, official, listId, outcome, after, pageSize + 1)
    const shown = items.slice(0, pageSize)
    const details = { listId, outcome, rows: shown.length }
    await writeAudit(tx, services, official, 'list_read', null, services.clock().toISOString(), details)
    return { items: shown, next: items.length > pageSize ? shown.at(-1)!.line : null }
  })
}

/** Up to `limit` lines behind one, as the app role. */
export async function rowsAfter(
  tx: Transaction,
  services: Services,
  official: Official,
  listId: string,
  which: ListOutcome | 'all' | 'remarked',
  after: number,
  limit: number,
): Promise<ListRow[]> {
  let asked = tx
    .selectFrom('person_list_rows')
    .select(['line', 'outcome', 'fault', 'own_id', 'profile', 'complete'])
    .where('list_id', '=', listId)
    .where('authority_id', '=', official.authority.id)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
  if (which === 'remarked') asked = asked.where('fault', 'is not', null)
  else if (which !== 'all') asked = asked.where('outcome', '=', which)
  const rows = await asked.execute()
  const lines = rows.filter(({ profile }) => profile !== null).map(({ line }) => line)
  const hits = lines.length > 0 ? await hitsOf(tx, official, listId, lines) : []
  const places = hits.map((hit) => ({ holderId: hit.holder_id, personId: hit.person_id }))
  const described = await describe(tx, services, official, places)
  return rows.map((row): ListRow => {
    const person = row.profile === null ? null : (JSON.parse(row.profile) as KnownPerson)
    const ofLine = person
      ? hits
          .filter(({ line }) => line === row.line)
          .flatMap((hit): ListHit[] => {
            const place = { holderId: hit.holder_id, personId: hit.person_id }
            const seen = described.get(placeKey(place))
            // Compared again with what this official reads of the other: nothing is given away by its likeness.
            return seen
              ? [{ ...place, place: seen.place, person: seen.person, ...comparisonOf(person, seen.known) }]
              : []
          })
      : []
    return {
      line: row.line,
      outcome: row.outcome as ListOutcome,
      fault: row.fault,
      ownId: row.own_id,
      name: person ? nameOf(person) : null,
      birthDate: person?.birthDate ?? null,
      complete: row.complete,
      hits: ofLine,
    }
  })
}

function hitsOf(tx: Transaction, official: Official, listId: string, lines: readonly number[]) {
  return tx
    .selectFrom('person_list_hits')
    .select(['line', 'holder_id', 'person_id'])
    .where('list_id', '=', listId)
    .where('authority_id', '=', official.authority.id)
    .where('line', 'in', lines)
    .orderBy('line')
    .orderBy('place')
    .execute()
}

function nameOf({ names: [first] }: KnownPerson): string | null {
  return [first?.familyName, first?.givenNames].filter(Boolean).join(', ') || null
}
