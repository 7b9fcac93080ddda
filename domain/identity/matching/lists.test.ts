import { expect, test } from 'vitest'
import { probabilities } from './best-partner.ts'
import { expectationOf } from './list-prior.ts'
import { countWords } from './list-rarity.ts'
import { throughOthers } from './through-others.ts'

const pair = (left: number, right: number, weight: number, contradictions = 0) => ({
  left,
  right,
  weight,
  contradictions,
})

test('what is to be expected follows from the pairs themselves', () => {
  const half = expectationOf([...Array(1000).fill(40), ...Array(5000).fill(-10)], 4_000_000, 2000, 0.95)
  expect(half.coverage).toBeCloseTo(0.5, 2)
  expect(half.prior).toBeCloseTo(Math.log2(1000 / 4_000_000), 1)
  expect(expectationOf([40, 40], 100, 10, 0.95).coverage, 'ten rows tell nothing').toBe(0)
  expect(Number.isFinite(expectationOf([], 1, 1, 0.95).prior)).toBe(true)
})

test('of two partners that are equally likely neither is taken for the same', () => {
  const expected = { prior: -10, coverage: 0 }
  const [one, other, third] = probabilities([pair(0, 0, 30), pair(0, 1, 30), pair(1, 2, 30)], expected, true)
  expect(one).toBeCloseTo(0.5, 3)
  expect(other).toBeCloseTo(0.5, 3)
  expect(third).toBeGreaterThan(0.99)
  expect(probabilities([pair(0, 0, 30), pair(0, 1, 30)], expected, false).every((one) => one > 0.99)).toBe(true)
})

test('a contradiction is a wrong entry only where nearly everybody has a partner, and there is but one', () => {
  const at = (coverage: number, contradictions: number, oneToOne = true) =>
    probabilities([pair(0, 0, 40, contradictions)], { prior: -10, coverage }, oneToOne)[0]!
  expect(at(0.97, 1)).toBeGreaterThan(0.95)
  expect(at(0.97, 2)).toBeLessThan(0.95)
  expect(at(0.97, 1, false)).toBeLessThan(0.95)
  for (const coverage of [0, 0.1, 0.5, 0.89]) expect(at(coverage, 1)).toBeCloseTo(0.9, 5)
})

test('two rows are one person through a third, unless they contradict each other', () => {
  const rows = (contradictions: number) => [
    { ...pair(0, 1, 0), probability: 0.99 },
    { ...pair(1, 2, 0), probability: 0.98 },
    { ...pair(0, 2, 0, contradictions), probability: 0.3 },
  ]
  expect(throughOthers(rows(0), 0.95)[2]).toEqual({ probability: 0.99 * 0.98, through: 1 })
  expect(throughOthers(rows(1), 0.95)[2]).toEqual({ probability: 0.3, through: null })
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
