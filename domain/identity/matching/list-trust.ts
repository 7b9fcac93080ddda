import { type Expected, type Judged, judge, type ScoredPair } from './best-partner.ts'
import { type Trust, usualTrust } from './doubts.ts'

/** A pair with how its family names compare: a field that relatives share, and which is written as carelessly as any. */
export interface CountedPair extends ScoredPair {
  family: 'same' | 'letters' | 'other' | 'missing'
}

export interface Lists {
  /** What to expect of any pair, in bits. */
  prior: number
  /** Of the smaller list. */
  rows: number
  /** Of the larger list. */
  most: number
  /** Pairs of one family name and place, of plainly two persons, beyond what chance explains: relatives. */
  relatives: number
  oneToOne: boolean
}

const rounds = 12
/** What is usual counts as so many rows beside those of the list, so that a short one says little about itself. */
const usualRows = { relatives: 500, partners: 300, shown: 250, slips: 30, covered: 50 }
type Estimated = 'givenNames' | 'familyName' | 'letter' | 'birthDate' | 'undated'
/** How many of a hundred rows usually have a relative or a namesake who is like them but for this. */
const usualRelatives: Readonly<Record<Estimated, number>> = {
  ...{ givenNames: 0.02, familyName: 0.02, letter: 0.005, birthDate: 0.02, undated: 0.15 },
}
/** How many of a hundred relatives whom a list shows are like their own but for this. */
const amongRelatives: Readonly<Record<Estimated, number>> = {
  ...{ givenNames: 0.05, familyName: 0, letter: 0.01, birthDate: 0.05, undated: 0.05 },
}
/**
 * How much more often than the family name another field may be wrong before relatives have to explain it: more in a long
 * list that shows no relatives.
 */
const tolerance = { usual: 1.5, withoutRelatives: 3, perRelative: 50 }
/** Two persons may be as like as that; an official looks at them whatever the list says. */
const least = 0.1

/**
 * How far the doubtful pairs of lists are to be trusted, found from the lists themselves by expectation and maximisation.
 * Careless lists have wrong letters and wrong entries in the family name too, which relatives share: as often they are
 * expected in the given name and in the date. What is doubtful beyond that are relatives and namesakes, and so are as many as
 * there usually are, or as the list shows; fewer where nearly all rows have their partner, for then such a pair would be two
 * persons who are each missing where the other stands.
 */
export function trustOf(pairs: readonly CountedPair[], lists: Lists): Pick<Expected, 'trust' | 'covered'> {
  let trust: Trust = usualTrust
  let covered = 0
  for (let round = 0; round < rounds; round++) {
    const judged = judge(pairs, { ...lists, trust, covered })
    const partners = judged.reduce((sum, { probability }) => sum + probability, 0)
    const wrong = wrongIn(pairs, judged)
    const seen = seenIn(pairs, judged)
    const twins = lists.oneToOne ? besidePartners(pairs, judged) : 0
    const share = (doubt: Estimated, slips: number) => {
      const relatives = relativesFor(doubt, partners, twins, lists)
      const most = toleranceFor(lists, twins) * slips + 2 * Math.sqrt(slips)
      return Math.max(least, slips / (slips + relatives + Math.max(0, seen[doubt] - most - relatives) || 1))
    }
    const before = { ...trust, covered }
    trust = {
      ...usualTrust,
      ...{ givenNames: share('givenNames', partners * wrong.other), letter: share('letter', partners * wrong.letters) },
      ...{
        familyName: share('familyName', partners * wrong.other),
        birthDate: share('birthDate', partners * wrong.other),
      },
      undated: partners / (partners + relativesFor('undated', partners, twins, lists) || 1),
    }
    covered = lists.oneToOne ? partners / (lists.most + usualRows.covered) : 0
    const now = { ...trust, covered }
    if (settledIn.every((one) => Math.abs(now[one] - before[one]) < 0.0005)) break
  }
  return { trust, covered }
}

const settledIn = ['givenNames', 'familyName', 'letter', 'birthDate', 'undated', 'covered'] as const

function toleranceFor({ rows, relatives }: Lists, twins: number): number {
  const shown = rows / (rows + usualRows.shown + tolerance.perRelative * (relatives + twins))
  return tolerance.usual + (tolerance.withoutRelatives - tolerance.usual) * shown
}

function relativesFor(doubt: Estimated, partners: number, twins: number, { rows, relatives, oneToOne }: Lists): number {
  const shown = amongRelatives[doubt] * relatives + (doubt === 'givenNames' ? twins : 0)
  const usual = usualRelatives[doubt] * usualRows.relatives + shown
  const covered = oneToOne ? Math.min(1, partners / (rows + usualRows.partners)) : 0
  return ((usual * rows) / (rows + usualRows.relatives)) * (1 - covered) ** 2
}

/** How many pairs have this doubt and no other, and agree otherwise. */
function seenIn(pairs: readonly CountedPair[], judged: readonly Judged[]): Record<Estimated, number> {
  const seen = { givenNames: 0, familyName: 0, letter: 0, birthDate: 0, undated: 0 }
  pairs.forEach(({ doubts }, at) => {
    const [only] = doubts
    if (doubts.length === 1 && only! in seen) seen[only as Estimated] += judged[at]!.undoubted
  })
  return seen
}

/** How often family names are wrong in pairs that are sure without them. */
function wrongIn(pairs: readonly CountedPair[], judged: readonly Judged[]) {
  const counts = { same: 0, letters: 0, other: 0, missing: 0 }
  pairs.forEach(({ doubts, family }, at) => {
    const otherwiseSure = doubts.every((doubt) => doubt === 'familyName')
    if (otherwiseSure && judged[at]!.undoubted > sure) counts[family]++
  })
  const all = counts.same + counts.letters + counts.other + usualRows.slips
  return { letters: counts.letters / all, other: counts.other / all }
}
const sure = 0.9

/** Rows that have their partner for sure, and another row that is like them but for the given name: twins. */
function besidePartners(pairs: readonly CountedPair[], judged: readonly Judged[]): number {
  const [left, right] = [new Set<number>(), new Set<number>()]
  pairs.forEach((pair, at) => {
    if (pair.doubts.length > 0 || judged[at]!.probability < sure) return
    left.add(pair.left)
    right.add(pair.right)
  })
  return pairs.filter(
    ({ doubts, ...pair }, at) =>
      doubts.length === 1 &&
      doubts[0] === 'givenNames' &&
      judged[at]!.alone > sure &&
      (left.has(pair.left) || right.has(pair.right)),
  ).length
}
