import { saysNothing } from '../names/roles.ts'
import { type Finding, missing } from './finding.ts'
import { comparePart, mostOfPart, type NamePart, type NameWord, partOf } from './name-part.ts'
import type { KnownName } from './person.ts'
import type { Rarity } from './rarity.ts'
import { type Word, wordsOfName } from './words.ts'

export interface PreparedName {
  family: NamePart
  given: NamePart
  whole: NamePart
}

export interface NameFinding {
  familyName: Finding
  givenNames: Finding
}

const against = { family: -4, given: -5, whole: -6, crossed: -6 }
/**
 * Clerks enter the family name as the given name in about one record in forty. Somebody else is found so as seldom, unless
 * there truly is one who is called the other way round.
 */
const exchangedNames = 3.5

export function prepareName(name: KnownName, rarity: Rarity): PreparedName {
  const words = nameWordsOf(name)
  const family = partOf(words.family.map((word) => weighed(word, rarity, 'family')))
  const given = partOf(words.given.map((word) => weighed(word, rarity, 'given')))
  return { family, given, whole: partOf([...given.words, ...family.words]) }
}

/** A word with what it says; one that papers leave out as readily as they write it says less, a title nothing. */
export function weighed(word: Word, rarity: Rarity, as: 'family' | 'given'): NameWord {
  // A name of the table is a name of its own, and so is one that several bear where somebody counted.
  const known = word.sounds.known.length > 0 || rarity.known(word.text)
  const bits = saysNothing(word.sounds) ? 0 : rarity[as](word.text) * (0.3 + 0.7 * word.sounds.worth)
  return { word, bits, known }
}

/** The words of a name as they are compared and counted; the father's name apart, where it is marked as such. */
export function nameWordsOf({ familyName, givenNames }: KnownName): NameWords {
  const given = wordsOfName(givenNames)
  const own = given.filter(({ patronymic }) => !patronymic)
  return own.length === 0
    ? { family: wordsOfName(familyName), given, father: [] }
    : { family: wordsOfName(familyName), given: own, father: given.filter(({ patronymic }) => patronymic) }
}

export interface NameWords {
  family: readonly Word[]
  given: readonly Word[]
  father: readonly Word[]
}

/** Compares two ways of being called, the parts exchanged and unparted names included; symmetric. */
export function compareName(a: PreparedName, b: PreparedName): NameFinding {
  const straight = {
    familyName: comparePart(a.family, b.family, against.family),
    givenNames: comparePart(a.given, b.given, against.given),
  }
  if (straight.familyName.likeness === 'same' && straight.givenNames.likeness === 'same') return straight
  // A whole name that nobody has parted stands among the given names; so does the given name of one without a family name.
  const unparted = (a.family.words.length === 0) !== (b.family.words.length === 0)
  if (unparted && a.given.words.length > 0 && b.given.words.length > 0) {
    const whole = comparePart(a.whole, b.whole, against.whole)
    // Of one who has a single word, it may be the given name alone.
    const single = Math.min(a.whole.words.length, b.whole.words.length) === 1
    if (single && whole.weight <= straight.givenNames.weight) return straight
    return { familyName: missing, givenNames: { ...whole, reasons: [{ code: 'name.whole' }, ...whole.reasons] } }
  }
  const crossed = inOrder(
    comparePart(a.family, b.given, against.crossed),
    comparePart(a.given, b.family, against.crossed),
  )
  return weightOf(crossed) - exchangedNames > weightOf(straight) ? exchanged(crossed) : straight
}

/** What `compareName` says at most of two such names, by how rare their words are; no letter is looked at. */
export function mostOfName(a: PreparedName, b: PreparedName): number {
  return Math.max(
    mostOfPart(a.family, b.family) + mostOfPart(a.given, b.given),
    mostOfPart(a.family, b.given) + mostOfPart(a.given, b.family) - exchangedNames,
    mostOfPart(a.whole, b.whole),
  )
}

/** Of two names exchanged nobody knows which is the family name; the one that says more goes first, whoever is asked first. */
function inOrder(one: Finding, other: Finding): NameFinding {
  const [familyName, givenNames] = one.weight >= other.weight ? [one, other] : [other, one]
  return { familyName, givenNames }
}

export function weightOf({ familyName, givenNames }: NameFinding): number {
  return familyName.weight + givenNames.weight
}

function exchanged({ familyName, givenNames }: NameFinding): NameFinding {
  const less = exchangedNames / 2
  const also = (finding: Finding): Finding => ({
    likeness: finding.likeness === 'same' ? 'near' : finding.likeness,
    weight: finding.weight - less,
    reasons: [{ code: 'name.exchanged' }, ...finding.reasons],
  })
  return { familyName: also(familyName), givenNames: also(givenNames) }
}
