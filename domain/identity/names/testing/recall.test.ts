import { expect, test } from 'vitest'
import { nameBands } from '../compare.ts'
import { areaUnderCurve, categoriesOf, scored, shareAbove, thresholdAt } from './measure.ts'
import { labelledPairs } from './pairs.ts'

const pairs = scored(labelledPairs())
const ofOne = pairs.filter(({ kind }) => kind === 'positive')
const ofTwo = pairs.filter(({ kind }) => kind !== 'positive')
const threshold = thresholdAt(0.05, ofTwo)

test.each([...categoriesOf(pairs, 'positive')])(
  'of the pairs %s nearly all are found at 5 %% false ones',
  (category, some) => {
    expect(some.length).toBeGreaterThanOrEqual(category === 'mixed' ? 100 : 300)
    // Slips of a typist may make another name of one: less can be asked of them.
    expect(shareAbove(threshold, some)).toBeGreaterThanOrEqual(category === 'slips' ? 0.93 : 0.97)
  },
)

test('near-twins are held apart, and one threshold serves all kinds', () => {
  const twins = ofTwo.filter(({ kind }) => kind === 'twin')
  expect(twins.length).toBeGreaterThan(400)
  expect(shareAbove(nameBands.same, twins)).toBeLessThanOrEqual(0.02)
  expect(shareAbove(thresholdAt(0.05, twins), ofOne)).toBeGreaterThanOrEqual(0.97)
  expect(areaUnderCurve(ofOne, ofTwo)).toBeGreaterThanOrEqual(0.998)
})

test.each([
  ['script', ({ category }: { category: string }) => category],
  ['sex', ({ sex }: { sex: string | null }) => sex],
])('nobody is taken for another because of their %s', (_, by) => {
  const others = ofTwo.filter(({ kind }) => kind !== 'twin')
  for (const some of Map.groupBy(others, by).values()) {
    expect(shareAbove(nameBands.same, some)).toBeLessThanOrEqual(0.01)
    expect(shareAbove(nameBands.look, some)).toBeLessThanOrEqual(0.03)
  }
})
