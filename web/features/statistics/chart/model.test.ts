import { describe, expect, test } from 'vitest'
import type { FigureView } from '../../../../contract/statistics.ts'
import { partsOf, yearBefore } from './calendar.ts'
import { type Drawable, drawn, kindsFor, mostRows, mostSeries, type Told } from './model.ts'
import { ticksFor } from './scale.ts'
import { wrapped } from './wrap.ts'

const told: Told = {
  word: (_dimension, value) => `word ${value}`,
  short: (_dimension, value) => value,
  order: (dimension) => (dimension === 'age' ? ['under_14', '14_to_17', '18_to_34'] : null),
  calendar: () => ['2026-01', '2026-02', '2026-03'],
}
const figure = (by: FigureView['by'], value: number): FigureView => ({ by, count: value, value })
const hidden = (by: FigureView['by']): FigureView => ({ by, count: null, value: null, hidden: 'protected' })
const table = (by: Drawable['by'], figures: FigureView[], formula: Drawable['formula'] = 'count'): Drawable => ({
  ...{ by, figures, formula },
})

describe('which chart fits', () => {
  test('the calendar makes lines, classes columns, anything else bars', () => {
    expect(kindsFor(table([], []))).toEqual([])
    expect(kindsFor(table(['month'], []))).toEqual(['lines', 'columns'])
    expect(kindsFor(table(['age'], []))).toEqual(['columns'])
    expect(kindsFor(table(['ground'], []))).toEqual(['bars'])
    expect(kindsFor(table(['sex', 'month'], []))[0]).toBe('lines')
  })

  test('shares are offered of wholes alone: never of days, and never where a part is hidden', () => {
    const figures = [figure({ outcome: 'accepted', sex: 'male' }, 3)]
    expect(kindsFor(table(['outcome', 'sex'], figures))).toEqual(['bars', 'shares'])
    expect(kindsFor(table(['outcome', 'sex'], figures, 'median_days'))).toEqual(['bars'])
    const one = hidden({ outcome: 'refused', sex: 'male' })
    expect(kindsFor(table(['outcome', 'sex'], [...figures, one]))).toEqual(['bars'])
  })
})

describe('what is drawn', () => {
  test('a month without a case is none of a number, and nothing of a number of days', () => {
    const rows = (formula: Drawable['formula']) =>
      drawn(table(['month'], [figure({ month: '2026-02' }, 4)], formula), 'lines', told).panels[0]!.rows
    expect(rows('count').map(({ values }) => values[''])).toEqual([0, 4, 0])
    expect(rows('median_days').map(({ values }) => values[''])).toEqual([null, 4, null])
    expect(rows('count')[1]).toMatchObject({ label: 'word 2026-02', short: '2026-02' })
  })

  test('a hidden figure is marked as hidden, and is no number', () => {
    const [panel] = drawn(table(['month'], [hidden({ month: '2026-01' })]), 'lines', told).panels
    expect(panel!.rows[0]).toMatchObject({ values: { '': null }, hidden: [''] })
    expect(panel!.rows[1]).toMatchObject({ values: { '': 0 }, hidden: [] })
  })

  test('the greatest comes first and the missing last; classes keep their order', () => {
    const grounds = [figure({ ground: 'b' }, 2), figure({ ground: 'none' }, 9), figure({ ground: 'a' }, 5)]
    const keys = (of: Drawable, kind: 'bars' | 'columns') => drawn(of, kind, told).panels[0]!.rows.map(({ key }) => key)
    expect(keys(table(['ground'], grounds), 'bars')).toEqual(['a', 'b', 'none'])
    const ages = [figure({ age: '18_to_34' }, 9), figure({ age: 'under_14' }, 1)]
    expect(keys(table(['age'], ages), 'columns')).toEqual(['under_14', '14_to_17', '18_to_34'])
  })

  test('what would not be read is left to the table, and counted', () => {
    const many = Array.from({ length: mostRows + 3 }, (_, index) => figure({ ground: `g${index}` }, 100 - index))
    const one = drawn(table(['ground'], many), 'bars', told)
    expect([one.panels[0]!.rows.length, one.left]).toEqual([mostRows, 3])
    const pairs = Array.from({ length: mostSeries + 2 }, (_, index) =>
      figure({ month: '2026-01', ground: `g${index}` }, 10 - index),
    )
    const two = drawn(table(['ground', 'month'], pairs), 'lines', told)
    expect([two.panels[0]!.series.length, two.panels[0]!.rows.length, two.left]).toEqual([mostSeries, 3, 2])
  })

  test('a third dimension makes panels on one scale', () => {
    const cells = [
      figure({ ground: 'a', sex: 'male', age: 'under_14' }, 7),
      figure({ ground: 'a', sex: 'female', age: '18_to_34' }, 2),
    ]
    const { panels } = drawn(table(['ground', 'sex', 'age'], cells), 'bars', told)
    expect(panels.map(({ title, most }) => [title, most])).toEqual([
      ['word under_14', 7],
      ['word 14_to_17', 7],
      ['word 18_to_34', 7],
    ])
    expect(panels[2]!.rows[0]!.values).toEqual({ male: 0, female: 2 })
  })
})

describe('the calendar', () => {
  test('ends where the counting ended', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(partsOf('quarter', year, '2026-05-09')).toEqual(['2026-Q1', '2026-Q2'])
    expect(partsOf('month', { from: '2025-11-15', to: '2026-02-01' }, '2026-12-31')).toEqual([
      ...['2025-11', '2025-12', '2026-01', '2026-02'],
    ])
    expect(partsOf('year', { from: '2024-03-01', to: '2026-01-31' }, '2027-01-01')).toEqual(['2024', '2025', '2026'])
  })

  test('a year earlier is the same period, and nothing for what is longer than a year', () => {
    expect(['2026', '2026-H1', '2026-Q3', '2026-03'].map(yearBefore)).toEqual(['2025', '2025-H1', '2025-Q3', '2025-03'])
    expect(yearBefore('2024-02-01..2024-02-29')).toBe('2023-02-01..2023-02-28')
    expect(yearBefore('2023-01-01..2025-12-31')).toBeNull()
    expect(yearBefore('nonsense')).toBeNull()
  })
})

test('a long name is broken at its words, and ends in dots where it is too long', () => {
  expect(wrapped('Identity not established', 12)).toEqual(['Identity not', 'established'])
  const long = wrapped('one two three four five six seven eight nine ten', 9)
  expect(long.length).toBe(3)
  expect(long[2]).toMatch(/…$/)
})

test('a scale begins at zero, ends above the greatest value and goes in steps one can count in', () => {
  expect(ticksFor(44, true)).toEqual([0, 20, 40, 60])
  expect(ticksFor(3, true)).toEqual([0, 1, 2, 3])
  expect(ticksFor(1000, true)).toEqual([0, 500, 1000])
  expect(ticksFor(0.9, false)).toEqual([0, 0.5, 1])
  expect(ticksFor(0, true)).toEqual([0, 1])
})
