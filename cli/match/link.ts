import type { DateOrder } from '../../domain/identity/lists/list-date.ts'
import { probabilities, type ScoredPair } from '../../domain/identity/matching/best-partner.ts'
import {
  bandFrom,
  bandOf,
  type Evidence,
  type FieldFinding,
  weighAtLeast,
} from '../../domain/identity/matching/compare.ts'
import { indexList } from '../../domain/identity/matching/list-index.ts'
import { expectationOf } from '../../domain/identity/matching/list-prior.ts'
import type { LikenessBand } from '../../domain/identity/matching/person.ts'
import { prepare } from '../../domain/identity/matching/prepare.ts'
import type { Rarity } from '../../domain/identity/matching/rarity.ts'
import { throughOthers } from '../../domain/identity/matching/through-others.ts'
import type { OpenList } from './open-list.ts'
import { personsOf } from './survey.ts'

export interface LinkedPair {
  left: string
  right: string
  probability: number
  band: LikenessBand
  reasons: string
}

export interface Linked {
  pairs: LinkedPair[]
  compared: number
}

interface Kept extends ScoredPair {
  ids: readonly [string, string]
  reasons: string
}

export interface ReadList {
  list: OpenList
  order: DateOrder
  compared: number
}

/** Finds the persons of one list in another. The smaller one is held ready, the larger one goes by row by row. */
export async function linkLists(left: ReadList, right: ReadList, rarity: Rarity, settings: Settings): Promise<Linked> {
  const turned = left.compared > right.compared
  const [held, passing] = turned ? [right, left] : [left, right]
  const index = indexList(rarity)
  const ids: string[] = []
  for await (const { id, listed, fault } of personsOf(held.list, held.order)) {
    if (!fault && !listed.leftOut) ids[index.add(listed.person)] = id
  }
  const kept: Kept[] = []
  const cut = leastWeight(passing.compared, settings)
  let row = 0
  let compared = 0
  for await (const { id, listed, fault } of personsOf(passing.list, passing.order)) {
    if (fault || listed.leftOut) continue
    const candidates = index.candidates(listed.person)
    const prepared = candidates.length > 0 ? prepare(listed.person, rarity) : null
    for (const other of candidates) {
      compared++
      const evidence = weighAtLeast(index.at(other), prepared!, cut)
      if (!evidence) continue
      const [l, r] = turned ? [row, other] : [other, row]
      const pairIds = turned ? ([id, ids[other]!] as const) : ([ids[other]!, id] as const)
      kept.push({ left: l, right: r, ids: pairIds, ...scored(evidence) })
    }
    row++
  }
  return { compared, pairs: judged(kept, left.compared * right.compared, held.compared, settings) }
}

/** Finds persons who stand in one list more than once. */
export async function linkWithin(read: ReadList, rarity: Rarity, settings: Settings): Promise<Linked> {
  const index = indexList(rarity)
  const ids: string[] = []
  const kept: Kept[] = []
  const cut = leastWeight(read.compared, settings)
  let compared = 0
  for await (const { id, listed, fault } of personsOf(read.list, read.order)) {
    if (fault || listed.leftOut) continue
    const candidates = index.candidates(listed.person)
    const added = index.add(listed.person)
    ids[added] = id
    for (const other of candidates) {
      compared++
      const evidence = weighAtLeast(index.at(other), index.at(added), cut)
      if (!evidence) continue
      kept.push({ left: other, right: added, ids: [ids[other]!, id], ...scored(evidence) })
    }
  }
  const expected = expectationOf(
    kept.map(({ weight }) => weight),
    Math.max(1, (read.compared * (read.compared - 1)) / 2),
    read.compared,
    2,
  )
  const alone = probabilities(kept, expected, false)
  const raised = throughOthers(
    kept.map((pair, at) => ({ ...pair, probability: alone[at]! })),
    bandFrom.same,
  )
  const said = kept.map((pair, at) => withThird(pair, raised[at]!.through, ids))
  const scores = raised.map(({ probability }) => probability)
  return { compared, pairs: inOrder(said, scores, settings) }
}

export interface Settings {
  bands: ReadonlySet<LikenessBand>
  /** Nobody stands twice in either list. */
  oneToOne: boolean
}

/** Pairs below are different whatever follows, and are not kept unless they are asked for. */
function leastWeight(rows: number, { bands, oneToOne }: Settings): number {
  // No expectation is higher than a partner for every row (two, where a person may stand several times).
  return bands.has('different') ? Number.NEGATIVE_INFINITY : Math.log2(Math.max(2, rows)) - (oneToOne ? 5 : 7)
}

function judged(kept: readonly Kept[], pairs: number, rows: number, settings: Settings): LinkedPair[] {
  const weights = kept.map(({ weight }) => weight)
  const expected = expectationOf(weights, Math.max(1, pairs), rows, settings.oneToOne ? 0.95 : 2)
  return inOrder(kept, probabilities(kept, expected, settings.oneToOne), settings)
}

function inOrder(kept: readonly Kept[], scores: readonly number[], { bands }: Settings): LinkedPair[] {
  return kept
    .map(({ ids: [left, right], reasons }, at): LinkedPair => {
      const probability = scores[at]!
      return { left, right, probability, band: bandOf(probability), reasons }
    })
    .filter(({ band }) => bands.has(band))
    .sort((a, b) => b.probability - a.probability || compareIds(a.left, b.left) || compareIds(a.right, b.right))
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function scored({ weight, contradictions, fields }: Evidence) {
  return { weight, contradictions, reasons: inShort(fields) }
}

function withThird(pair: Kept, third: number | null, ids: readonly string[]): Kept {
  return third === null ? pair : { ...pair, reasons: `${pair.reasons}; through ${ids[third]}` }
}

/** `familyName name.same +9.7; birthDate date.one_digit +4.4`: codes, so that programs may read them too. */
function inShort(fields: readonly FieldFinding[]): string {
  return fields
    .filter(({ likeness }) => likeness !== 'missing')
    .map(
      ({ field, weight, reasons }) =>
        `${field} ${reasons.map(({ code }) => code).join(' ')} ${weight < 0 ? '' : '+'}${weight.toFixed(1)}`,
    )
    .join('; ')
}
