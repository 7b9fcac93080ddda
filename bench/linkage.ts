/**
 * How well persons are found again, and how quickly: `node bench/linkage.ts`. With the public lists at hand,
 * `node bench/linkage.ts --left dataset4a.csv --right dataset4b.csv` measures those instead of the look-alike.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkLists, linkWithin } from '../cli/match/link.ts'
import { openList, readMapping } from '../cli/match/open-list.ts'
import { survey } from '../cli/match/survey.ts'
import { countWords } from '../domain/identity/matching/list-rarity.ts'
import { fairness } from './linkage/fairness.ts'
import { asCsv, hardness, oneList, twoLists } from './linkage/febrl-like.ts'
import { isOne, measure, personOf } from './linkage/measure.ts'
import { kindsOfLists, listsOfRelatives } from './linkage/relatives.ts'
import { reliability } from './linkage/reliability.ts'

const { values } = parseArgs({
  options: {
    left: { type: 'string' },
    right: { type: 'string' },
    list: { type: 'string' },
    place: { type: 'string', default: 'suburb' },
    several: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '11,12,13' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'rcms-linkage-'))
// Name, date of birth and place alone; `--place suburb+state` takes what a list has of the place beside it.
const settings = { bands: new Set(['same', 'look', 'different'] as const), oneToOne: !values.several }

async function read(file: string, words: ReturnType<typeof countWords>) {
  const mapping = readMapping(`given_name=given_name,surname=surname,birth_date=date_of_birth,place=${values.place}`)
  if (typeof mapping === 'string') throw new Error(mapping)
  const list = await openList(file, mapping)
  return { list, ...(await survey(list, words)) }
}

async function two(left: string, right: string, label: string) {
  const began = performance.now()
  const words = countWords()
  const [a, b] = [await read(left, words), await read(right, words)]
  const { pairs, compared } = await linkLists(a, b, words, settings)
  const known = new Set(idsOf(left).map(personOf))
  const truth = idsOf(right).filter((id) => known.has(personOf(id))).length
  report(label, pairs, truth, compared, performance.now() - began)
}

async function one(file: string, label: string) {
  const began = performance.now()
  const words = countWords()
  const { pairs, compared } = await linkWithin(await read(file, words), words, {
    ...settings,
    oneToOne: false,
  })
  const sizes = new Map<string, number>()
  for (const id of idsOf(file)) sizes.set(personOf(id), (sizes.get(personOf(id)) ?? 0) + 1)
  const truth = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  report(label, pairs, truth, compared, performance.now() - began)
}

function idsOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]!.trim())
    .filter(Boolean)
}

function report(label: string, pairs: Parameters<typeof measure>[0], truth: number, compared: number, ms: number) {
  const { f1, precision, recall, best } = measure(pairs, truth)
  const met = pairs.filter(({ left, right }) => personOf(left) === personOf(right)).length
  const look = pairs.filter(({ band }) => band === 'look').length
  const said = pairs.map((pair) => ({ probability: pair.probability, isOne: isOne(pair) }))
  console.log(
    `${label}: same F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}); best F1 ${best.f1.toFixed(4)} from ${best.from.toFixed(3)}; ` +
      `look ${look}; met by a key ${(met / truth).toFixed(4)}; ${compared} compared in ${(ms / 1000).toFixed(1)} s`,
  )
  console.log(`  said and true: ${reliability(said)}`)
}

if (values.left && values.right) await two(values.left, values.right, 'given lists')
else if (values.list) await one(values.list, 'given list')
else {
  for (const seed of values.seeds.split(',').map(Number)) {
    const { left, right } = twoLists(seed)
    const [a, b, c] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.csv`)) as [string, string, string]
    writeFileSync(a, asCsv(left))
    writeFileSync(b, asCsv(right))
    writeFileSync(c, asCsv(oneList(seed)))
    console.log(
      Object.entries(hardness(left, right))
        .map(([field, share]) => `${field} ${share.toFixed(3)}`)
        .join(', '),
    )
    await two(a, b, `seed ${seed}, two lists`)
    await one(c, `seed ${seed}, one list`)
  }
}
if (!values.left && !values.list) {
  for (const seed of values.seeds.split(',').map(Number)) {
    for (const kind of kindsOfLists) {
      const { files, truth } = listsOfRelatives(folder, seed, kind)
      const words = countWords()
      const [a, b] = [await read(files[0]!, words), files[1] ? await read(files[1], words) : null]
      const { pairs, compared } = b ? await linkLists(a, b, words, settings) : await linkWithin(a, words, settings)
      report(`seed ${seed}, relatives, ${kind}`, pairs, truth, compared, 0)
    }
    const { lines, perSecond, candidates, said } = fairness(seed)
    console.log(`seed ${seed}, at the desk: ${candidates} compared, ${Math.round(perSecond)} a second`)
    for (const { group, persons, met, same, shown, falseSame, falseLook } of lines) {
      const share = (count: number) => (count / persons).toFixed(3)
      console.log(
        `  ${group.padEnd(12)} ${persons} persons: met ${share(met)}, same ${share(same)}, same or look ${share(shown)}; false: same ${falseSame}, look ${falseLook}`,
      )
    }
    console.log(`  said and true: ${reliability(said)}`)
  }
}
rmSync(folder, { recursive: true })
