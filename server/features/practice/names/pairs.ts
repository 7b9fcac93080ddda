/** Names of a script without a spelling by rule: each in its own letters with the spelling that passports give it. */
export interface SpelledNames {
  femaleGivenNames: readonly string[]
  maleGivenNames: readonly string[]
  familyNames: readonly string[]
  /** @throws RangeError for a word that is not of these names */
  inPassport(name: string): string
}

/** Each list holds pairs like `Nimal=නිමල්`, parted by commas. Chance combinations only: no list of real persons. */
export function spelledNames(lists: { female: string; male: string; family: string }): SpelledNames {
  const pairsOf = (list: string) =>
    list.split(',').map((pair) => pair.trim().split('=') as [latin: string, own: string])
  const own = (list: string) => pairsOf(list).map(([, name]) => name)
  const spelling = new Map(
    [lists.female, lists.male, lists.family].flatMap((list) => pairsOf(list).map(([latin, name]) => [name, latin])),
  )
  return {
    femaleGivenNames: own(lists.female),
    maleGivenNames: own(lists.male),
    familyNames: own(lists.family),
    inPassport: (name) => {
      const found = spelling.get(name)
      if (found === undefined) throw new RangeError('This name is not of these lists.')
      return found
    },
  }
}
