import { blockingKeys } from '../../../../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../../../../domain/identity/matching/person.ts'
import { knownPerson, particularsOf } from '../../../../domain/identity/particulars.ts'
import type { Pools } from '../../../platform/database/connect.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import type { Finder } from '../../persons/candidates.ts'
import { likesOf } from '../../persons/like.ts'
import type { RegisterConfiguration } from '../configuration.ts'
import {
  type RegisterAnswer,
  type RegisterConnector,
  type RegisterEntry,
  RegisterFailed,
  type SearchLimit,
} from '../connector.ts'
import { isOver } from './end.ts'

const mostEntries = 20
/** More that share something are not compared, and the search is then not complete. */
const mostCompared = 200

type Installation = Pick<Services, 'clock'> & { pools: Pick<Pools, 'system'> }

/**
 * A register that gave an extract of itself. It is searched by likeness, so that spellings meet; the answer names the day of
 * the extract, and every entry why it looks alike. Who of them it is, is for the verifier to say. One whose last day is over is
 * not asked any more, whether or not it was deleted yet.
 */
export function extractConnector(one: RegisterConfiguration, { pools, clock }: Installation): RegisterConnector {
  const { authority, register, source, patience } = one
  return {
    ...{ authority, register, source, patience, kind: 'extract', timeoutSeconds: 60 },
    state: () => 'well',
    ask: ({ fields }) =>
      withSystem(
        pools.system,
        async (tx): Promise<RegisterAnswer> => {
          const extract = await tx
            .selectFrom('register_extracts')
            .innerJoin('authorities', 'authorities.authority_id', 'register_extracts.authority_id')
            .select(['extract_id', 'dated', 'expires_on', 'time_zone'])
            .where('register_extracts.authority_id', '=', authority)
            .where('register', '=', register)
            .executeTakeFirst()
          if (!extract) throw new RegisterFailed('no_extract')
          if (isOver(extract, clock())) throw new RegisterFailed('extract_expired')
          const person = personOf(fields)
          const fallsShort = (reason: SearchLimit): RegisterAnswer => {
            return { outcome: 'unavailable', reason, entries: [], asOf: extract.dated }
          }
          // Nothing was named by which somebody could be found: that nobody is would say nothing.
          if (!person || blockingKeys(person).length === 0) return fallsShort('too_little_known')
          const finder: Finder = { authorityId: authority, sides: ['extract'], holder: extract.extract_id }
          const [likes] = await likesOf(tx, finder, [{ person }], mostCompared)
          const complete = likes!.complete && likes!.lookedAt < mostCompared
          const found = likes!.items.slice(0, mostEntries)
          if (found.length === 0) {
            if (!complete) return fallsShort('too_many_alike')
            return { outcome: 'no_match', entries: [], asOf: extract.dated }
          }
          const rows = await tx
            .selectFrom('register_extract_entries')
            .select(['person_id', 'reference'])
            .where('extract_id', '=', extract.extract_id)
            .where(
              'person_id',
              'in',
              found.map(({ personId }) => personId),
            )
            .execute()
          const references = new Map(rows.map((row) => [row.person_id, row.reference]))
          const entries = found.map(
            ({ personId, known, comparison }): RegisterEntry => ({
              reference: references.get(personId) ?? null,
              shown: shownOf(known),
              likeness: comparison.probability,
              reasons: comparison.fields.flatMap(({ field, likeness }) =>
                likeness === 'missing'
                  ? []
                  : [{ field: field as RegisterEntry['reasons'][number]['field'], code: likeness }],
              ),
            }),
          )
          // Where not all that share something were looked at, another may be as like.
          const plain = complete && found.length === 1 && found[0]!.comparison.band === 'same'
          return { outcome: plain ? 'match' : 'several', entries, asOf: extract.dated }
        },
        { readOnly: true },
      ),
  }
}

function personOf(fields: Readonly<Record<string, string>>): KnownPerson | null {
  const read = (field: string) => fields[field] ?? null
  const names = {
    ...{ family_name: read('family_name'), given_names: read('given_names'), own_script: read('name_in_own_script') },
    ...{ birth_date: read('birth_date'), sex: read('sex'), nationality: read('nationality') },
  }
  return knownPerson(names, [], particularsOf(read), [])
}

/** In the words of the form, as far as it has one for them. */
function shownOf({ names, birthDate, birthPlace, fatherName, motherName, documentNumbers }: KnownPerson) {
  const [name] = names
  const all: [string, string | null | undefined][] = [
    ['family_name', name?.familyName],
    ['given_names', name?.givenNames],
    ['birth_date', birthDate],
    ['birth_place', birthPlace],
    ['father_name', fatherName],
    ['mother_name', motherName],
    ['document_number', documentNumbers.join(', ')],
  ]
  return all.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
