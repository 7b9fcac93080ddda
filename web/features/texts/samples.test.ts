import { expect, test } from 'vitest'
import { samplesOf } from './samples.ts'

test('a message is shown with something filled in, a plural for one and for more', () => {
  expect(samplesOf('de', 'Frist {date}')).toEqual(['Frist ‹date›'])
  expect(samplesOf('de', '{count, plural, one {# Tag} other {# Tage}} für {name}')).toEqual([
    '1 Tag für ‹name›',
    '5 Tage für ‹name›',
  ])
  expect(samplesOf('de', '{side, select, requesting {wir} other {sie}}')).toEqual(['wir'])
  expect(samplesOf('ur', '{date} تک')).toEqual(['\u2068‹date›\u2069 تک'])
})

test('a message that cannot be read has no preview', () => {
  expect(samplesOf('de', '{count, plural, one {#}')).toEqual([])
})
