import { type IdentityClaim, sameName } from './aliases.ts'
import type { EvidenceFacts } from './item.ts'

/** In what a document speaks of somebody else, as far as it can be read: in the name, the birth date, or both. */
export type Otherwise = 'name' | 'birth_date' | 'both'

/**
 * What a document shows otherwise than the person is known: null where nothing contradicts, or nobody wrote down what stands on
 * it. Another name that the application or a register gives contradicts nothing; one that a register is not sure of does not help,
 * and neither does one of an earlier case: what follows for this case is the same for everybody who reads its file.
 */
export function shownOtherwise(
  { shownName = '', shownBirthDate = '' }: Pick<EvidenceFacts, 'shownName' | 'shownBirthDate'>,
  claims: readonly IdentityClaim[],
): Otherwise | null {
  const known = claims.filter(({ unsure, source }) => !unsure && source !== 'earlier_case')
  const names = known.map(({ name }) => name).filter(Boolean)
  const dates = known.map(({ birthDate }) => birthDate).filter(Boolean)
  const shown = shownName.trim()
  const name = shown !== '' && names.length > 0 && !names.some((one) => sameName(one, shown))
  const date = shownBirthDate !== '' && dates.length > 0 && !dates.includes(shownBirthDate)
  return either(name, date)
}

/** In what all of them together speak of somebody else; null where one of them does not, or there are none. */
export function allOtherwise(of: readonly (Otherwise | null)[]): Otherwise | null {
  if (of.includes(null)) return null
  const [first] = of
  return of.every((one) => one === first) ? (first ?? null) : 'both'
}

function either(name: boolean, date: boolean): Otherwise | null {
  if (name) return date ? 'both' : 'name'
  return date ? 'birth_date' : null
}
