import { expect, test } from 'vitest'
import type { FigureView } from '../../../contract/statistics.ts'
import type { Told } from './chart/model.ts'
import { tableOf } from './table.ts'

const told: Told = {
  word: (_dimension, value) => value.toUpperCase(),
  short: (_dimension, value) => value,
  order: () => null,
  calendar: () => ['2026-01', '2026-02'],
}
const figure = (by: FigureView['by'], value: number): FigureView => ({ by, count: value, value })

test('two dimensions stand across each other where the second has few values', () => {
  const figures = [figure({ ground: 'a', sex: 'male' }, 3), figure({ ground: 'b', sex: 'female' }, 1)]
  const table = tableOf({ formula: 'count', by: ['ground', 'sex'], figures }, told)
  expect([table.names, table.dimension]).toEqual([['ground'], 'sex'])
  expect(table.across.map(({ label }) => label)).toEqual(['MALE', 'FEMALE'])
  expect(table.lines.map(({ words, cells }) => [...words, ...cells.map((cell) => cell?.value)])).toEqual([
    ['A', 3, 0],
    ['B', 0, 1],
  ])
  // A figure that did not occur leads to its own cases all the same: none.
  expect(table.lines[0]!.cells[1]!.by).toEqual({ ground: 'a', sex: 'female' })
})

test('many values stand beneath each other, each line with both', () => {
  const figures = Array.from({ length: 9 }, (_, index) => figure({ ground: 'a', reason: `r${index}` }, 9 - index))
  const table = tableOf({ formula: 'count', by: ['ground', 'reason'], figures }, told)
  expect([table.names, table.dimension, table.lines.length]).toEqual([['ground', 'reason'], null, 9])
  expect(table.lines[0]!.words).toEqual(['A', 'R0'])
})

test('of the calendar every part has a line: none of a number, and nothing of a number of days', () => {
  const by = ['month'] as const
  const one = [figure({ month: '2026-02' }, 12)]
  const cells = (formula: 'count' | 'median_days') =>
    tableOf({ formula, by, figures: one }, told).lines.map((line) => line.cells[0]?.value)
  expect(cells('count')).toEqual([0, 12])
  expect(cells('median_days')).toEqual([undefined, 12])
})

test('a hidden figure is a cell of its own, and never a none', () => {
  const hidden: FigureView = { by: { month: '2026-01' }, count: null, value: null, hidden: 'protected' }
  const [first, second] = tableOf({ formula: 'count', by: ['month'], figures: [hidden] }, told).lines
  expect([first!.cells[0], second!.cells[0]?.value]).toEqual([hidden, 0])
})
