// Offered to other features: a practice installation begins with them.
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { austria } from './authorities/austria.ts'
import { azerbaijan } from './authorities/azerbaijan.ts'
import { belgium } from './authorities/belgium.ts'
import { france } from './authorities/france.ts'
import { germany } from './authorities/germany.ts'
import { netherlands } from './authorities/netherlands.ts'
import { poland } from './authorities/poland.ts'

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
 * The authorities exist and bear these names. Which of them would act under the agreement with Azerbaijan is decided in
 * bilateral implementing protocols, none of which was found published; every assignment of a task here is therefore an
 * assumption made for practice, drawn from what these authorities do in returns at large.
 */
export const authorities: readonly PracticeAuthority[] = [
  ...azerbaijan,
  ...austria,
  ...belgium,
  ...france,
  ...germany,
  ...netherlands,
  ...poland,
]

export function authority(id: string): PracticeAuthority {
  const found = authorities.find((one) => one.id === id)
  if (!found) throw new RangeError(`No practice authority is called "${id}".`)
  return found
}
