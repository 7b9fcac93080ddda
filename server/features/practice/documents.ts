import { Temporal } from 'temporal-polyfill'
import type { PracticePapers } from './countries/country.ts'
import type { Random } from './random.ts'

/** A passport or identity card of a synthetic person. Dates are ISO. */
export interface PersonDocument {
  number: string
  issuedOn: string
  expiresOn: string
  authority: string
  place: string
}

interface DocumentWishes<Wish> {
  papers: PracticePapers
  birthDate: string
  asOf: string
  wish: Wish | undefined
}

/** Shapes as the papers of the State have them, numbers by chance. */
export function createPassport(
  random: Random,
  wishes: DocumentWishes<'valid' | 'expired' | 'none'>,
): PersonDocument | undefined {
  const { papers, birthDate } = wishes
  const wish = wishes.wish ?? random.pick(['valid', 'expired', 'expired', 'none', 'none', 'none'] as const)
  if (wish === 'none') return undefined
  const asOf = Temporal.PlainDate.from(wishes.asOf)
  const number = papers.passportNumber(random)
  const validAt = (day: Temporal.PlainDate) => day.add({ years: yearsOfValidity(birthDate, day) })
  const yearsAgo = wish === 'expired' ? random.integer(10, 11) : random.integer(0, 8)
  const issuedOn = noEarlier(asOf.subtract({ years: yearsAgo, days: random.integer(1, 360) }), birthDate)
  const expired = Temporal.PlainDate.compare(validAt(issuedOn), asOf) < 0
  if (expired === (wish === 'expired')) return document(number, issuedOn, validAt(issuedOn), papers)
  // A child's short validity missed the wish. Whoever is too young for an expired passport has never had one.
  const lastMonth = asOf.subtract({ days: 30 })
  if (wish === 'valid') {
    const issued = noEarlier(lastMonth, birthDate)
    return document(number, issued, validAt(issued), papers)
  }
  const issued = lastMonth.subtract({ years: yearsOfValidity(birthDate, asOf) })
  const born = Temporal.PlainDate.from(birthDate)
  return Temporal.PlainDate.compare(issued, born) > 0 ? document(number, issued, lastMonth, papers) : undefined
}

/** Nearly everybody has one; not everybody still has it. */
export function createIdentityCard(
  random: Random,
  wishes: DocumentWishes<'valid' | 'none'>,
): PersonDocument | undefined {
  const wish = wishes.wish ?? (random.chance(0.45) ? 'valid' : 'none')
  const asOf = Temporal.PlainDate.from(wishes.asOf)
  const number = wishes.papers.cardNumber(random)
  const issuedOn = noEarlier(asOf.subtract({ days: random.integer(200, 2600) }), wishes.birthDate)
  return wish === 'none' ? undefined : document(number, issuedOn, issuedOn.add({ years: 10 }), wishes.papers)
}

/** 1, 3, 5 or 10 by age at issue, as in Azerbaijan; those of other States are close enough for practice. */
function yearsOfValidity(birthDate: string, issuedOn: Temporal.PlainDate): number {
  const age = Temporal.PlainDate.from(birthDate).until(issuedOn, { largestUnit: 'year' }).years
  if (age < 1) return 1
  if (age < 3) return 3
  return age < 18 ? 5 : 10
}

function document(
  number: string,
  issuedOn: Temporal.PlainDate,
  expiresOn: Temporal.PlainDate,
  { issuer }: PracticePapers,
): PersonDocument {
  return { number, issuedOn: issuedOn.toString(), expiresOn: expiresOn.toString(), ...issuer }
}

function noEarlier(day: Temporal.PlainDate, birthDate: string): Temporal.PlainDate {
  const earliest = Temporal.PlainDate.from(birthDate).add({ days: 20 })
  return Temporal.PlainDate.compare(day, earliest) < 0 ? earliest : day
}

/** So many signs of an alphabet, by chance. */
export function signs(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => random.pick([...alphabet])).join('')
}
