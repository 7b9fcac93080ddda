import { type Finding, missing } from './finding.ts'
import { comparePart, type NamePart } from './name-part.ts'
import type { KnownName } from './person.ts'
import type { Rarity } from './rarity.ts'
import { wordsOfName } from './words.ts'

export interface PreparedName {
  family: NamePart
  given: NamePart
  whole: NamePart
}

export interface NameFinding {
  familyName: Finding
  givenNames: Finding
}

const against = { family: -4, given: -5, whole: -6 }
/** Clerks who enter the family name as the given name: about one record in forty. */
const exchangedNames = 5

export function prepareName({ familyName, givenNames }: KnownName, rarity: Rarity): PreparedName {
  const family = partOf(familyName, rarity.family, rarity)
  const given = partOf(givenNames, rarity.given, rarity)
  return { family, given, whole: joinParts(given, family) }
}

export function partOf(text: string, bitsOf: (word: string) => number, rarity: Rarity): NamePart {
  const words = wordsOfName(text).map((word) => ({ text: word, bits: bitsOf(word), known: rarity.known(word) }))
  return {
    words,
    joined: words.map((word) => word.text).join(''),
    bits: words.reduce((sum, { bits }) => sum + bits, 0),
  }
}

function joinParts(a: NamePart, b: NamePart): NamePart {
  return { words: [...a.words, ...b.words], joined: a.joined + b.joined, bits: a.bits + b.bits }
}

/** Compares two ways of being called, the parts exchanged and unparted names included; symmetric. */
export function compareName(a: PreparedName, b: PreparedName): NameFinding {
  const unparted = (a.family.words.length === 0) !== (b.family.words.length === 0)
  if (unparted && a.given.words.length > 0 && b.given.words.length > 0) {
    const whole = comparePart(a.whole, b.whole, against.whole)
    return { familyName: missing, givenNames: { ...whole, reasons: [{ code: 'name.whole' }, ...whole.reasons] } }
  }
  const straight = {
    familyName: comparePart(a.family, b.family, against.family),
    givenNames: comparePart(a.given, b.given, against.given),
  }
  if (straight.familyName.likeness === 'same' && straight.givenNames.likeness === 'same') return straight
  const crossed = { familyName: comparePart(a.family, b.given, -9), givenNames: comparePart(a.given, b.family, -9) }
  return weightOf(crossed) - exchangedNames > weightOf(straight) ? exchanged(crossed) : straight
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
