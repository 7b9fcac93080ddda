import { wordsApart } from './pair.ts'
import { cheapestPartners } from './partners.ts'
import { joinedWords, type PreparedName, type PreparedWord } from './prepare.ts'

export interface Pair {
  a: PreparedWord
  b: PreparedWord
  /** Places of the words in their names, to see whether the order changed. */
  atA: number
  atB: number
  apart: number
  /** How much what both say weighs: as much as the lighter of the two. */
  weight: number
}

export interface Alignment {
  /** In the order of the first name. */
  pairs: readonly Pair[]
  onlyA: readonly PreparedWord[]
  onlyB: readonly PreparedWord[]
}

/** A word with another beside it counts as found, so that nobody looks whether it was written as two. */
const found = 0.3

/**
 * Which word of one name answers which of the other: of all ways the one that leaves least apart. Every word of the
 * shorter name gets a partner, so that two different names in one place count as different and not as left out twice.
 */
export function align(a: PreparedName, b: PreparedName): Alignment {
  const marked = a.marked && b.marked
  const apart = a.words.map((word) => b.words.map((other) => wordsApart(word, other, marked)))
  const usedA: boolean[] = []
  const usedB: boolean[] = []
  const pairs: Pair[] = []
  // A word too many on one side may be the half of one that the other side writes whole: Abdul Rahman, Abdurrahman.
  if (a.words.length > b.words.length) {
    for (const { first, one, word, apart: joint } of joins(a, b, (i, j) => apart[i]?.[j] ?? 1)) {
      const single = b.words[one]
      if (!single || usedA[first] || usedA[first + 1] || usedB[one]) continue
      usedA[first] = usedA[first + 1] = usedB[one] = true
      pairs.push({ a: word, b: single, atA: first, atB: one, apart: joint, weight: Math.max(word.worth, single.worth) })
    }
  } else if (b.words.length > a.words.length) {
    for (const { first, one, word, apart: joint } of joins(b, a, (i, j) => apart[j]?.[i] ?? 1)) {
      const single = a.words[one]
      if (!single || usedB[first] || usedB[first + 1] || usedA[one]) continue
      usedB[first] = usedB[first + 1] = usedA[one] = true
      pairs.push({ a: single, b: word, atA: one, atB: first, apart: joint, weight: Math.max(word.worth, single.worth) })
    }
  }
  const left = places(a.words, usedA)
  const right = places(b.words, usedB)
  const worthA = (at: number) => a.words[at]?.worth ?? 0
  const worthB = (at: number) => b.words[at]?.worth ?? 0
  const cost = (atA: number, atB: number) => costOf(apart[atA]?.[atB] ?? 1, worthA(atA), worthB(atB))
  const fewer = left.length <= right.length
  const chosen = fewer ? cheapestPartners(left, right, cost) : cheapestPartners(right, left, (j, i) => cost(i, j))
  chosen.forEach((partner, at) => {
    const [atA, atB] = fewer ? [left[at] ?? 0, partner] : [partner, right[at] ?? 0]
    const [one, other] = [a.words[atA], b.words[atB]]
    if (!one || !other) return
    usedA[atA] = usedB[atB] = true
    const weight = Math.min(one.worth, other.worth)
    pairs.push({ a: one, b: other, atA, atB, apart: apart[atA]?.[atB] ?? 1, weight })
  })
  const rest = (words: readonly PreparedWord[], used: readonly boolean[]) => words.filter((_, at) => !used[at])
  return { pairs: pairs.sort(byPlace), onlyA: rest(a.words, usedA), onlyB: rest(b.words, usedB) }
}

/** The same seen from the other name. */
export function turned({ pairs, onlyA, onlyB }: Alignment): Alignment {
  const seen = pairs.map((pair): Pair => ({ ...pair, a: pair.b, b: pair.a, atA: pair.atB, atB: pair.atA }))
  return { pairs: seen.sort(byPlace), onlyA: onlyB, onlyB: onlyA }
}

function byPlace(one: Pair, other: Pair): number {
  return one.atA - other.atA
}

function places(words: readonly PreparedWord[], used: readonly boolean[]): number[] {
  const free: number[] = []
  for (let at = 0; at < words.length; at++) if (!used[at]) free.push(at)
  return free
}

/** A light word without its like is rather left out; what stands against it is then left out too. */
function costOf(apart: number, one: number, other: number): number {
  return Math.min(one, other) * apart * apart + Math.abs(one - other) * apart * 0.2
}

/** Two neighbouring words of one name that together fit a word of the other better than either alone. */
function joins(two: PreparedName, one: PreparedName, apart: (two: number, one: number) => number) {
  const fitting: { first: number; one: number; word: PreparedWord; apart: number }[] = []
  for (let at = 0; at < one.words.length; at++) {
    const single = one.words[at]
    if (!single || two.words.some((_, place) => apart(place, at) < found / 2)) continue
    joinedWords(two).forEach((word, first) => {
      const joint = wordsApart(word, single, false)
      if (joint <= found && joint < Math.min(apart(first, at), apart(first + 1, at))) {
        fitting.push({ first, one: at, word, apart: joint })
      }
    })
  }
  return fitting.sort((x, y) => x.apart - y.apart)
}
