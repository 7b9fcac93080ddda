import { readBirthDate } from './birth-date.ts'
import { lettersOf } from './known-places.ts'
import { nameWordsOf } from './name.ts'
import type { KnownPerson } from './person.ts'
import { placeWords } from './place.ts'
import { isCommon, type Rarity, rarest, usualRarity } from './rarity.ts'

/** Counts how often words occur among the persons of lists, so that an agreement in a rare one says more. */
export interface WordCount {
  add(person: KnownPerson): void
  rarity(): Rarity
  /** How likely two who were counted share family name and place by chance. */
  chanceOfKin(): number
}

export function countWords(): WordCount {
  const family = counter(usualRarity.family)
  const given = counter(usualRarity.given)
  const place = counter(usualRarity.place)
  const date = counter(() => usualDay)
  const year = counter(() => usualYears)
  return {
    add: ({ names, birthPlace, birthDate }) => {
      const birth = readBirthDate(birthDate)
      if (birth) {
        date.add(birth.digits)
        year.add(birth.digits.slice(0, 4))
      }
      for (const name of names) {
        const words = nameWordsOf(name)
        for (const { text } of words.family) family.add(text)
        for (const { text } of words.given) given.add(text)
      }
      const { words } = placeWords(birthPlace)
      if (words.length > 0) place.add(lettersOf(words))
    },
    chanceOfKin: () => 2 ** -(family.spread() + place.spread()),
    rarity: () => {
      const anyDay = Math.log2(365.25) + (year.total() < enough ? usualYears : year.spread())
      return {
        family: family.bits,
        given: given.bits,
        place: place.bits,
        // A day is taken for one that many are given only where it stands more often than chance has it.
        date: ({ digits }) => (date.count(digits) > 4 ? Math.min(anyDay, date.bits(digits)) : anyDay),
        known: (word) => family.count(word) + given.count(word) >= several || isCommon(word),
      }
    },
  }
}

/** A short list says little about how rare a name is: what is usual counts as so many persons beside it. */
const usualPersons = 1000
/** From so many on a list tells its own names and years. */
const enough = 2000
/** So many bear a name that is no slip. */
const several = 3
const usualYears = 5
const usualDay = usualYears + Math.log2(365.25)

function counter(usual: (word: string) => number) {
  const counts = new Map<string, number>()
  let total = 0
  const count = (word: string) => counts.get(word) ?? 0
  return {
    add: (word: string) => {
      counts.set(word, count(word) + 1)
      total++
    },
    count,
    total: () => total,
    /** Over how many values the counted spread, in bits. */
    spread: () => {
      let together = 0
      for (const one of counts.values()) together += (one / total) ** 2
      return together > 0 ? -Math.log2(together) : 5
    },
    /** One who was counted once is expected as often as two: the list is only a part of those who bear the name. */
    bits: (word: string) => {
      const expected = count(word) + Math.max(0.5, usualPersons * 2 ** -usual(word))
      return Math.min(rarest, Math.log2((total + usualPersons) / expected))
    },
  }
}
