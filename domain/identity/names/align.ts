import { wordsApart } from './pair.ts'
import type { PreparedName, PreparedWord } from './prepare.ts'

export interface Pair {
  a: PreparedWord
  b: PreparedWord
  /** Places of the words in their names, to see whether the order changed. */
  at: readonly [number, number]
  apart: number
  /** How much the two words weigh together, and what one weighs beyond the other. */
  weight: number
}

export interface Alignment {
  pairs: readonly Pair[]
  onlyA: readonly PreparedWord[]
  onlyB: readonly PreparedWord[]
}

interface Placed {
  word: PreparedWord
  at: number
}

/**
 * Which word of one name answers which of the other: of all ways the one that leaves least apart. Every word of the
 * shorter name gets a partner, so that two different names in one place count as different and not as left out twice.
 */
export function align(a: PreparedName, b: PreparedName): Alignment {
  // Always in one order, so that the outcome is the same both ways to the last digit.
  return a.key > b.key ? turned(alignOrdered(b, a)) : alignOrdered(a, b)
}

function alignOrdered(a: PreparedName, b: PreparedName): Alignment {
  const marked = bothMarked(a, b)
  const merged = joinedPairs(a, b)
  const left = a.words.flatMap((word, at) => (merged.usedA.has(at) ? [] : [{ word, at }]))
  const right = b.words.flatMap((word, at) => (merged.usedB.has(at) ? [] : [{ word, at }]))
  const assigned = left.length > right.length ? turned(assign(right, left, marked)) : assign(left, right, marked)
  return { ...assigned, pairs: [...merged.pairs, ...assigned.pairs] }
}

function turned({ pairs, onlyA, onlyB }: Alignment): Alignment {
  const turnedPairs = pairs.map((pair): Pair => ({ ...pair, a: pair.b, b: pair.a, at: [pair.at[1], pair.at[0]] }))
  return { pairs: turnedPairs, onlyA: onlyB, onlyB: onlyA }
}

/** Whether both names say which of their words is the father's name. */
export function bothMarked(a: PreparedName, b: PreparedName): boolean {
  return a.words.some(isPatronymic) && b.words.some(isPatronymic)
}

function isPatronymic({ role }: PreparedWord): boolean {
  return role === 'patronymic'
}

function assign(left: readonly Placed[], right: readonly Placed[], marked: boolean): Alignment {
  const apart = left.map((one) => right.map((other) => wordsApart(one.word, other.word, marked)))
  const cost = (i: number, j: number) => {
    const unlike = apart[i]?.[j] ?? 1
    const [x = 1, y = 1] = [left[i]?.word.worth, right[j]?.word.worth]
    // A light word without its like is rather left out; what stands against it is then left out too.
    return Math.min(x, y) * unlike * unlike + Math.abs(x - y) * unlike * 0.2
  }
  const chosen = cheapestPartners(left.length, right.length, cost)
  const pairs = left.flatMap(({ word, at }, i): Pair[] => {
    const j = chosen[i] ?? 0
    const partner = right[j]
    const weight = partner ? Math.min(word.worth, partner.word.worth) : 0
    return partner ? [{ a: word, b: partner.word, at: [at, partner.at], apart: apart[i]?.[j] ?? 1, weight }] : []
  })
  return { pairs, onlyA: [], onlyB: right.filter((_, j) => !chosen.includes(j)).map(({ word }) => word) }
}

/** For each of the few on the left one on the right, at the least cost altogether: by sets of those already taken. */
function cheapestPartners(few: number, many: number, cost: (i: number, j: number) => number): number[] {
  if (few === 0) return []
  const sets = 1 << many
  let best = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  const taken: Int8Array[] = []
  for (let i = 0; i < few; i++) {
    const next = new Float64Array(sets).fill(Number.POSITIVE_INFINITY)
    const by = new Int8Array(sets).fill(-1)
    for (let set = 0; set < sets; set++) {
      if (best[set] === Number.POSITIVE_INFINITY) continue
      for (let j = 0; j < many; j++) {
        if (set & (1 << j)) continue
        const total = best[set]! + cost(i, j)
        if (total < next[set | (1 << j)]!) {
          next[set | (1 << j)] = total
          by[set | (1 << j)] = j
        }
      }
    }
    taken.push(by)
    best = next
  }
  let set = best.indexOf(Math.min(...best))
  const chosen: number[] = []
  for (let i = few - 1; i >= 0; i--) {
    const j = taken[i]![set]!
    chosen[i] = j
    set &= ~(1 << j)
  }
  return chosen
}

/** Parts written as one word on one side and as two on the other: Abdul Rahman, Abdurrahman. */
function joinedPairs(a: PreparedName, b: PreparedName) {
  const found = { pairs: [] as Pair[], usedA: new Set<number>(), usedB: new Set<number>() }
  if (a.words.length === b.words.length) return found
  const consider = (two: PreparedName, one: PreparedName, swapped: boolean) => {
    two.joined.forEach((word, at) => {
      one.words.forEach((single, place) => {
        const [usedTwo, usedOne] = swapped ? [found.usedB, found.usedA] : [found.usedA, found.usedB]
        if (usedTwo.has(at) || usedTwo.has(at + 1) || usedOne.has(place)) return
        const apart = wordsApart(word, single, false)
        const better = Math.min(
          ...[two.words[at], two.words[at + 1]].map((part) => (part ? wordsApart(part, single, false) : 1)),
        )
        if (apart > 0.3 || apart >= better) return
        usedTwo.add(at).add(at + 1)
        usedOne.add(place)
        const weight = Math.max(word.worth, single.worth)
        found.pairs.push(
          swapped
            ? { a: single, b: word, at: [place, at], apart, weight }
            : { a: word, b: single, at: [at, place], apart, weight },
        )
      })
    })
  }
  consider(a, b, false)
  consider(b, a, true)
  return found
}
