import type { PreparedPerson } from './prepare.ts'

/**
 * Whether two share family name and place and are plainly two persons: as brothers and sisters do, and parents and children.
 * Alone it says nothing, since common names are shared by chance; lists are counted by it.
 */
export function areKin(a: PreparedPerson, b: PreparedPerson): boolean {
  const [one, other] = [a.names[0], b.names[0]]
  if (!one || !other || !a.birthDate || !b.birthDate || !a.birthPlace || !b.birthPlace) return false
  const shared = one.family.joined !== '' && one.family.joined === other.family.joined
  const there = a.birthPlace.narrow.joined !== '' && a.birthPlace.narrow.joined === b.birthPlace.narrow.joined
  const named = one.given.joined !== '' && other.given.joined !== '' && one.given.joined[0] !== other.given.joined[0]
  return shared && there && named && a.birthDate.year !== b.birthDate.year
}
