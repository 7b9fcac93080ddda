// Offered to other features: a practice installation begins with them.
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { countries } from './countries.ts'

export interface PracticeAuthority {
  /** Stable slug, beginning with the State: `az-sms`. */
  id: string
  /** ISO 3166-1 alpha-2. */
  state: string
  kind: AuthorityKind
  /** `own` is the name in the authority's own language. */
  name: { en: string; az: string; own: string }
  /** Where it sits. */
  place: string
  /** IANA zone of the seat. */
  timeZone: string
  /** Id of the authority it belongs to. */
  parent?: string
  /** Missions: the States it is accredited to. */
  accreditedTo?: string[]
  /** Border authorities: the places where persons are handed over; airports by their IATA code. */
  crossingPoints?: { code: string; name: string }[]
  /** The registers it can be asked about. */
  registers?: { code: string; name: { en: string; az: string } }[]
}

/**
 * The authorities exist and bear these names. Which of them would act under an agreement is mostly decided in bilateral
 * implementing protocols that were not found published; every assignment of a task is therefore an assumption made for
 * practice, drawn from the packs and from what these authorities do in returns at large.
 */
export const authorities: readonly PracticeAuthority[] = countries.flatMap((country) => country.authorities)

export function authority(id: string): PracticeAuthority {
  const found = authorities.find((one) => one.id === id)
  if (!found) throw new RangeError(`No practice authority is called "${id}".`)
  return found
}
