/** Orders versions of a pack, written as year.number; above 0 where the first is the later. */
export function compareVersions(one: string, other: string): number {
  const [year = 0, number = 0] = one.split('.').map(Number)
  const [otherYear = 0, otherNumber = 0] = other.split('.').map(Number)
  return year - otherYear || number - otherNumber
}
