import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from './stage-columns.ts'

test('a stage that ways share has one column, and a refusal stands below the consent', () => {
  const { count, places } = columnsOf([
    ['submitted', 'received', 'accepted', 'document_requested', 'document_ready'],
    ['submitted', 'received', 'refused'],
  ])
  expect(count).toBe(5)
  expect(places).toEqual([
    [0, 1, 2, 3, 4],
    [0, 1, 2],
  ])
})

test('a stage that one way passes over leaves its column free there', () => {
  const { count, places } = columnsOf([
    ['submitted', 'accepted', 'document_requested', 'document_ready', 'transfer_notified'],
    ['submitted', 'accepted', 'document_ready', 'transfer_notified', 'transfer_failed', 'transferred'],
  ])
  expect(count).toBe(7)
  expect(places[0]).toEqual([0, 1, 2, 3, 4])
  expect(places[1]).toEqual([0, 1, 3, 4, 5, 6])
})

test('of one way, or of none, nothing is left free', () => {
  expect(columnsOf([['submitted', 'received']])).toEqual({ count: 2, places: [[0, 1]] })
  expect(columnsOf([])).toEqual({ count: 0, places: [] })
})

test('whatever the ways: in their order, each stage in a column of its own, every column used', () => {
  const way = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'])
  fc.assert(
    fc.property(fc.array(way, { maxLength: 3 }), (ways) => {
      const { count, places } = columnsOf(ways)
      for (const place of places) expect(place).toEqual([...new Set(place)].sort((a, b) => a - b))
      expect(new Set(places.flat()).size).toBe(count)
    }),
  )
})
