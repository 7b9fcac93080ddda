import type { DateWriting } from '../../domain/identity/lists/list-date.ts'
import { type Judged, judge, mostGained } from '../../domain/identity/matching/best-partner.ts'
import { bandFrom, bandOf, type FieldFinding, weighAtLeast } from '../../domain/identity/matching/compare.ts'
import { doubtsOf, type Trust, trustIn, usualTrust } from '../../domain/identity/matching/doubts.ts'
import { indexList } from '../../domain/identity/matching/list-index.ts'
import { priorOf } from '../../domain/identity/matching/list-prior.ts'
import type { WordCount } from '../../domain/identity/matching/list-rarity.ts'
import { type CountedPair, trustOf } from '../../domain/identity/matching/list-trust.ts'
import type { LikenessBand } from '../../domain/identity/matching/person.ts'
import { type PreparedPerson, prepare } from '../../domain/identity/matching/prepare.ts'
import { areKin } from '../../domain/identity/matching/relatives.ts'
import { throughOthers } from '../../domain/identity/matching/through-others.ts'
import type { OpenList } from './open-list.ts'
import { personsOf } from './survey.ts'
import { codesOf } from './words.ts'

export interface LinkedPair {
  left: string
  right: string
  probability: number
  band: LikenessBand
  /** Codes with weights, as `codesOf` writes them. */
  codes: string
  /** The row of the list that both were taken for, where that raised them. */
  through: string | null
}

export interface Linked {
  pairs: LinkedPair[]
  compared: number
}

interface Kept extends CountedPair {
  ids: readonly [string, string]
  codes: string
}

export interface ReadList {
  list: OpenList
  order: DateWriting
  compared: number
}

/** Finds the persons of one list in another. The smaller one is held ready, the larger one goes by row by row. */
export async function linkLists(
  left: ReadList,
  right: ReadList,
  words: WordCount,
  settings: Settings,
): Promise<Linked> {
  const rarity = words.rarity()
  const turned = left.compared > right.compared
  const [held, passing] = turned ? [right, left] : [left, right]
  const index = indexList(rarity)
  const ids: string[] = []
  for await (const { id, listed, fault } of personsOf(held.list, held.order)) {
    if (!fault && !listed.leftOut) ids[index.add(listed.person)] = id
  }
  const pairs = keeper(leastWeight(held.compared, passing.compared, settings))
  let row = 0
  for await (const { id, listed, fault } of personsOf(passing.list, passing.order)) {
    if (fault || listed.leftOut) continue
    const candidates = index.candidates(listed.person)
    const prepared = candidates.length > 0 ? prepare(listed.person, rarity) : null
    for (const other of candidates) {
      const [l, r] = turned ? [row, other] : [other, row]
      const pairIds = turned ? ([id, ids[other]!] as const) : ([ids[other]!, id] as const)
      pairs.see(index.at(other), prepared!, l, r, pairIds)
    }
    row++
  }
  const all = Math.max(1, left.compared * right.compared)
  const { judged } = judgedPairs(pairs, all, [held.compared, passing.compared], words, settings)
  const scores = judged.map(({ probability }) => probability)
  return { compared: pairs.compared(), pairs: inOrder(pairs.kept, scores, settings) }
}

/** Finds persons who stand in one list more than once. */
export async function linkWithin(read: ReadList, words: WordCount, settings: Settings): Promise<Linked> {
  const index = indexList(words.rarity())
  const ids: string[] = []
  const pairs = keeper(leastWeight(read.compared, read.compared, { ...settings, oneToOne: false }))
  for await (const { id, listed, fault } of personsOf(read.list, read.order)) {
    if (fault || listed.leftOut) continue
    const candidates = index.candidates(listed.person)
    const added = index.add(listed.person)
    ids[added] = id
    for (const other of candidates) pairs.see(index.at(other), index.at(added), other, added, [ids[other]!, id])
  }
  const all = Math.max(1, (read.compared * (read.compared - 1)) / 2)
  const { judged: alone, trust } = judgedPairs(pairs, all, [read.compared, read.compared], words, {
    ...settings,
    oneToOne: false,
  })
  const raised = throughOthers(
    pairs.kept.map(({ left, right, doubts }, at) => ({
      ...{ left, right, trust: trustIn(doubts, trust) },
      probability: alone[at]!.probability,
    })),
    bandFrom.same,
  )
  const thirds = raised.map(({ through }) => (through === null ? null : ids[through]!))
  const scores = raised.map(({ probability }) => probability)
  return { compared: pairs.compared(), pairs: inOrder(pairs.kept, scores, settings, thirds) }
}

export interface Settings {
  bands: ReadonlySet<LikenessBand>
  /** Nobody stands twice in either list. */
  oneToOne: boolean
}

/** Pairs below are different whatever follows, and are not kept unless they are asked for. */
function leastWeight(fewer: number, more: number, { bands, oneToOne }: Settings): number {
  if (bands.has('different')) return Number.NEGATIVE_INFINITY
  // No expectation is higher than a partner for every row (two, where a person may stand several times).
  return Math.log2(Math.max(2, more)) - (oneToOne ? 5 + mostGained(fewer / Math.max(1, more)) : 7)
}

/** Compares pairs, keeps those that may be one person, and counts relatives among the others. */
function keeper(cut: number) {
  const kept: Kept[] = []
  let compared = 0
  let kin = 0
  return {
    kept,
    compared: () => compared,
    kin: () => kin,
    see: (a: PreparedPerson, b: PreparedPerson, left: number, right: number, ids: readonly [string, string]) => {
      compared++
      if (areKin(a, b)) kin++
      const evidence = weighAtLeast(a, b, cut)
      if (!evidence) return
      const { fields, weight } = evidence
      kept.push({
        left,
        right,
        ids,
        weight,
        doubts: doubtsOf(fields, a, b),
        family: familyIn(fields),
        codes: codesOf(fields),
      })
    },
  }
}

function familyIn([family]: readonly FieldFinding[]): CountedPair['family'] {
  if (family!.likeness === 'missing' || family!.likeness === 'different') {
    return family!.likeness === 'missing' ? 'missing' : 'other'
  }
  return family!.reasons.some(({ code }) => code === 'name.slip' || code === 'name.vague') ? 'letters' : 'same'
}

function judgedPairs(
  { kept, kin }: ReturnType<typeof keeper>,
  all: number,
  [rows, most]: readonly [number, number],
  words: WordCount,
  { oneToOne }: Settings,
): { judged: Judged[]; trust: Trust } {
  const byChance = all * words.chanceOfKin()
  const relatives = Math.max(0, kin() - byChance - 2 * Math.sqrt(byChance))
  let found = { trust: usualTrust, covered: 0 }
  let prior = 0
  // What is expected and what is doubtful follow from each other.
  for (let round = 0; round < 3; round++) {
    const weighed = kept.map(({ weight, doubts }) => ({ weight, trust: trustIn(doubts, found.trust) }))
    prior = priorOf(weighed, all, rows, oneToOne ? 0.95 : 2)
    found = trustOf(kept, { prior, rows, most, relatives, oneToOne })
  }
  return { judged: judge(kept, { prior, ...found, oneToOne }), trust: found.trust }
}

function inOrder(
  kept: readonly Kept[],
  scores: readonly number[],
  { bands }: Settings,
  thirds: readonly (string | null)[] = [],
): LinkedPair[] {
  return kept
    .map(({ ids: [left, right], codes }, at): LinkedPair => {
      const probability = scores[at]!
      return { left, right, probability, band: bandOf(probability), codes, through: thirds[at] ?? null }
    })
    .filter(({ band }) => bands.has(band))
    .sort((a, b) => b.probability - a.probability || compareIds(a.left, b.left) || compareIds(a.right, b.right))
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
