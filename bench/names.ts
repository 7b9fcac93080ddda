/**
 * How well names are compared: recall where 5 % of the pairs of two persons would be taken for one, for each kind of pair,
 * with one threshold for all; false matches by script and by sex; and how many comparisons a second.
 * node bench/names.ts [--worst 20]
 */
import { parseArgs } from 'node:util'
import { nameBands, scorePrepared } from '../domain/identity/names/compare.ts'
import { prepareName } from '../domain/identity/names/prepare.ts'
import {
  areaUnderCurve,
  categoriesOf,
  type Scored,
  scored,
  shareAbove,
  thresholdAt,
} from '../domain/identity/names/testing/measure.ts'
import { labelledPairs } from '../domain/identity/names/testing/pairs.ts'
import { machine } from './program.ts'

const { values } = parseArgs({ options: { worst: { type: 'string', default: '0' } } })
const pairs = scored(labelledPairs())
const ofOne = pairs.filter(({ kind }) => kind === 'positive')
const ofTwo = pairs.filter(({ kind }) => kind !== 'positive')
const twins = ofTwo.filter(({ kind }) => kind === 'twin')
const among = { all: thresholdAt(0.05, ofTwo), twins: thresholdAt(0.05, twins) }
const whole = (givenNames: string) => ({ familyName: '', givenNames })

console.log(`${machine()}\n`)
console.log(`${ofOne.length} pairs of one person, ${ofTwo.length} of two, ${twins.length} of them near-twins`)
console.log(
  `5 % false positives among all pairs of two: score ${among.all.toFixed(3)}; among near-twins alone: ${among.twins.toFixed(3)}\n`,
)
print(
  ['kind of pair', 'pairs', 'recall, all', 'recall, twins', 'band same', 'AUC'],
  [...categoriesOf(pairs, 'positive')].map(([category, some]) => [
    category,
    String(some.length),
    percent(shareAbove(among.all, some)),
    percent(shareAbove(among.twins, some)),
    percent(shareAbove(nameBands.same, some)),
    areaUnderCurve(some, ofTwo).toFixed(4),
  ]),
)
console.log(`\nAUC of all: ${areaUnderCurve(ofOne, ofTwo).toFixed(4)}`)
console.log(
  `AUC where a word is no known name: ${areaUnderCurve(ofOne.filter(hasUnknown), ofTwo.filter(hasUnknown)).toFixed(4)}\n`,
)
const groups = (some: readonly Scored[], by: (pair: Scored) => string | null) =>
  Map.groupBy(
    some.filter((pair) => by(pair)),
    by,
  )
const fairness = (by: (pair: Scored) => string | null) =>
  [
    ...groups(
      ofTwo.filter(({ kind }) => kind !== 'twin'),
      by,
    ),
  ].map(([group, some]) => {
    const own = ofOne.filter((pair) => by(pair) === group)
    return [
      String(group),
      String(some.length),
      percent(shareAbove(nameBands.same, some)),
      percent(shareAbove(nameBands.look, some)),
      percent(1 - shareAbove(nameBands.look, own)),
    ]
  })
const head = ['pairs', 'taken for the same', 'to be looked at, or the same', 'one person missed']
print(
  ['false matches by script', ...head],
  fairness(({ category }) => category),
)
console.log('')
print(
  ['false matches by sex', ...head],
  fairness(({ sex }) => sex),
)
console.log('')
speed()
for (const [title, some] of [
  ['lowest of one person', ofOne.toSorted((a, b) => a.score - b.score)],
  ['highest of two', ofTwo.toSorted((a, b) => b.score - a.score)],
] as const) {
  if (Number(values.worst) > 0) console.log(`\n${title}`)
  for (const { score, category, a, b } of some.slice(0, Number(values.worst)))
    console.log(`${score.toFixed(3)}  ${category}  ${a} | ${b}`)
}

function hasUnknown({ a, b }: Scored): boolean {
  return [a, b].some((name) =>
    prepareName(whole(name)).words.some(({ known, role }) => role !== 'initial' && known.length === 0),
  )
}

function speed() {
  const began = performance.now()
  const prepared = pairs.map(({ a, b }) => [prepareName(whole(a)), prepareName(whole(b))] as const)
  const preparing = performance.now() - began
  const rounds = Array.from({ length: 7 }, () => {
    const start = performance.now()
    for (let repeat = 0; repeat < 10; repeat++) for (const [a, b] of prepared) scorePrepared(a, b)
    return (prepared.length * 10_000) / (performance.now() - start)
  }).sort((a, b) => a - b)
  const number = (count: number) => Math.round(count / 1000) * 1000
  console.log(
    `${number((prepared.length * 2000) / preparing)} names prepared a second; ${number(rounds[3] ?? 0)} comparisons a second (median of 7), ${number(rounds[6] ?? 0)} at best`,
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function print(titles: readonly string[], rows: readonly (readonly string[])[]) {
  console.log(`| ${titles.join(' | ')} |\n|${titles.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}
