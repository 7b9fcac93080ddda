// Offered to other features: a list of persons is compared in the same way.
import type { FieldLikeness } from '../../../contract/persons.ts'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import { comparePersons } from '../../../domain/identity/matching/compare.ts'
import type { KnownPerson, LikenessBand } from '../../../domain/identity/matching/person.ts'
import { prepare } from '../../../domain/identity/matching/prepare.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Candidate, candidatesOf, type Finder } from './candidates.ts'
import { knownAt, placeKey } from './known.ts'

export interface Comparison {
  probability: number
  band: LikenessBand
  fields: FieldLikeness[]
}

/** What two persons have in common, field by field, in the form in which it is told. */
export function comparisonOf(one: KnownPerson, other: KnownPerson): Comparison {
  return told(comparePersons(prepare(one), prepare(other)))
}

function told({ probability, band, fields }: ReturnType<typeof comparePersons>): Comparison {
  return {
    probability,
    band,
    fields: fields.map((field) => ({ ...field, reasons: field.reasons.map((reason) => ({ ...reason })) })),
  }
}

/** A record that looks like a person, and why. */
export interface Like extends Candidate {
  known: KnownPerson
  comparison: Comparison
}

export interface Likes {
  /** Most likely first; records that are plainly somebody else are left out. */
  items: Like[]
  /** How many records were compared. */
  lookedAt: number
  complete: boolean
}

/**
 * Compares each of these persons with the records that share keys with them, in two statements however many there are.
 * It orders and explains; whether two records are one person is for an official to say.
 * @param most records compared with each: `mostInList` where many are asked at once
 */
export async function likesOf(
  tx: Transaction,
  finder: Finder,
  persons: readonly { person: KnownPerson; except?: string }[],
  most?: number,
): Promise<Likes[]> {
  const candidates = await candidatesOf(tx, finder, persons, most)
  const places = new Map<string, PersonPlace>()
  for (const { found } of candidates) for (const place of found) places.set(placeKey(place), place)
  const known = await knownAt(tx, [...places.values()])
  const prepared = new Map([...known].map(([key, person]) => [key, prepare(person)]))
  return persons.map(({ person }, index) => {
    const { found, complete } = candidates[index]!
    const own = prepare(person)
    const compared = found.flatMap((place): Like[] => {
      const other = prepared.get(placeKey(place))
      return other
        ? [{ ...place, known: known.get(placeKey(place))!, comparison: told(comparePersons(own, other)) }]
        : []
    })
    const items = compared
      .filter(({ comparison }) => comparison.band !== 'different')
      .sort((a, b) => b.comparison.probability - a.comparison.probability || (placeKey(a) < placeKey(b) ? -1 : 1))
    return { items, lookedAt: compared.length, complete }
  })
}
