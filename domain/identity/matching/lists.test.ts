import { expect, test } from 'vitest'
import { judge } from './best-partner.ts'
import { type Doubt, usualTrust } from './doubts.ts'
import { priorOf } from './list-prior.ts'
import { countWords } from './list-rarity.ts'
import { type CountedPair, type Lists, trustOf } from './list-trust.ts'
import { throughOthers } from './through-others.ts'

const pair = (left: number, right: number, weight: number, ...doubts: Doubt[]) => ({ left, right, weight, doubts })

test('what is to be expected follows from the pairs themselves', () => {
  const trusted = (weight: number) => ({ weight, trust: 1 })
  const half = [...Array(1000).fill(trusted(40)), ...Array(5000).fill(trusted(-10))]
  expect(priorOf(half, 4_000_000, 2000, 0.95)).toBeCloseTo(Math.log2(1000 / 4_000_000), 1)
  const twins = half.map(({ weight }) => ({ weight, trust: 0.1 }))
  expect(priorOf(twins, 4_000_000, 2000, 0.95)).toBeCloseTo(Math.log2(100 / 4_000_000), 1)
  expect(Number.isFinite(priorOf([], 1, 1, 0.95))).toBe(true)
})

test('of two partners that are equally likely neither is taken for the same', () => {
  const expected = { prior: -10, trust: usualTrust, covered: 0 }
  const said = (oneToOne: boolean) =>
    judge([pair(0, 0, 30), pair(0, 1, 30), pair(1, 2, 30)], { ...expected, oneToOne }).map((one) => one.probability)
  const [one, other, third] = said(true)
  expect(one).toBeCloseTo(0.5, 3)
  expect(other).toBeCloseTo(0.5, 3)
  expect(third).toBeGreaterThan(0.99)
  expect(said(false).every((one) => one > 0.99)).toBe(true)
})

test('two rows that nearly all others leave over are likelier each other’s', () => {
  const at = (covered: number) =>
    judge([pair(0, 0, 12)], { prior: -12, trust: usualTrust, covered, oneToOne: true })[0]!.probability
  expect(at(0)).toBeCloseTo(0.5, 3)
  expect(at(0.9)).toBeGreaterThan(0.9)
})

/** So many sure pairs, one in ten with a wrong letter and one in twenty with another family name; and doubtful ones beside them. */
function listsWith(sure: number, doubtful: number, doubt: Doubt, careless = true): CountedPair[] {
  return Array.from({ length: sure + doubtful }, (_, at) => ({
    ...pair(at, at, 40, ...(at < sure ? [] : [doubt])),
    family: careless && at % 10 === 0 ? 'letters' : careless && at % 20 === 1 ? 'other' : 'same',
  }))
}
const lists: Lists = { prior: -12, rows: 5000, most: 5000, relatives: 0, oneToOne: true }
const trusted = (pairs: CountedPair[], doubt: Doubt, more: Partial<Lists> = {}) =>
  trustOf(pairs, { ...lists, ...more }).trust[doubt]

test('wrong letters and entries are expected in given names as often as in family names; what is beyond are relatives', () => {
  expect(trusted(listsWith(4500, 400, 'letter'), 'letter')).toBeGreaterThan(0.99)
  expect(trusted(listsWith(4500, 300, 'givenNames'), 'givenNames')).toBeGreaterThan(0.99)
  // Family names without a fault: nobody misspelt the given names alone.
  expect(trusted(listsWith(4500, 300, 'letter', false), 'letter')).toBe(0.1)
  expect(trusted(listsWith(2500, 2500, 'givenNames'), 'givenNames'), 'as many twins as others').toBeLessThan(0.2)
})

test('other family names are trusted in a long list that errs in them, and where nearly all have their partner', () => {
  const otherNames = (sure: number, doubtful: number): CountedPair[] =>
    listsWith(sure, doubtful, 'familyName', false).map((one) => ({
      ...one,
      family: one.doubts.length > 0 ? 'other' : 'same',
    }))
  expect(trusted(otherNames(4700, 200), 'familyName')).toBeGreaterThan(0.99)
  expect(trusted(otherNames(150, 4), 'familyName', { rows: 307, most: 307 })).toBeLessThan(0.9)
  expect(trusted(otherNames(1000, 10), 'familyName', { rows: 3500, most: 3500 })).toBeLessThan(0.9)
})

test('where few have partners, or relatives show, twins stay doubtful, and in a short list all do', () => {
  expect(trusted(listsWith(200, 16, 'givenNames'), 'givenNames')).toBeLessThan(0.9)
  expect(trusted(listsWith(2000, 120, 'givenNames'), 'givenNames', { relatives: 5000 })).toBeLessThan(0.9)
  for (const doubt of ['givenNames', 'familyName', 'letter', 'birthDate', 'undated'] as const)
    expect(trusted(listsWith(20, 1, doubt), doubt, { rows: 21, most: 21 }), doubt).toBeLessThan(0.95)
})

test('rows that have their partner and a twin of it show that there are twins', () => {
  const pairs = listsWith(4500, 300, 'givenNames')
  const beside = pairs
    .slice(0, 300)
    .map((one) => ({ ...one, right: one.right + 6000, doubts: ['givenNames'] as const }))
  const half = { rows: 9000, most: 9000 }
  expect(trusted([...pairs, ...beside], 'givenNames', half)).toBeLessThan(trusted(pairs, 'givenNames', half) - 0.05)
})

test('two rows are one person through a third, unless they contradict each other', () => {
  const rows = (trust: number) => [
    { left: 0, right: 1, trust: 1, probability: 0.99 },
    { left: 1, right: 2, trust: 1, probability: 0.98 },
    { left: 0, right: 2, trust, probability: 0.3 },
  ]
  expect(throughOthers(rows(1), 0.95)[2]).toEqual({ probability: 0.99 * 0.98, through: 1 })
  expect(throughOthers(rows(0.1), 0.95)[2]).toEqual({ probability: 0.3, through: null })
})

test('a list tells which names and days are common in it; a short one hardly changes what is usual', () => {
  const counted = (times: number) => {
    const words = countWords()
    for (let at = 0; at < times; at++) {
      const family = at % 4 === 0 ? 'Qafarov' : `N${'abcdefghij'[at % 10]}${'klmnoprst'[at % 9]}ov`
      const birthDate = at % 5 === 0 ? '1990-01-01' : `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}`
      const empty = { sex: null, birthPlace: '', documentNumbers: [], fatherName: '', motherName: '', nationality: '' }
      words.add({ ...empty, names: [{ familyName: family, givenNames: `G${at % 97}` }], birthDate })
    }
    return words.rarity()
  }
  const [long, short] = [counted(5000), counted(8)]
  const day = (digits: string) => ({ digits, year: 1990, month: 1, day: 1 })
  expect(long.family('gafarov')).toBeLessThan(3)
  expect(short.family('gafarov')).toBeGreaterThan(7)
  expect(long.date(day('19900101'))).toBeLessThan(4)
  expect(long.date(day('19900214'))).toBeGreaterThan(12)
  expect([long, short].map(({ known }) => known('gafarov'))).toEqual([true, false])
})
