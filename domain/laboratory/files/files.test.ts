import { expect, test } from 'vitest'
import { monthsOver } from '../exercises/chart.ts'
import { askSample, setting, sources } from '../testing/sample.ts'
import { applicationsFile } from './applications.ts'
import { hiddenCell } from './cells.ts'
import { axisFrom, chartSvg } from './chart.ts'
import { findingsFile } from './findings.ts'
import { falsePairs, personsFile, truePairs } from './persons.ts'
import { twoSides } from './two-sides.ts'

test('files are the same whenever they are made, and others in another story', () => {
  for (const make of [applicationsFile, personsFile, twoSides, findingsFile]) {
    expect(make(sources)).toEqual(make(sources))
    expect(make({ ...sources, setting: { ...setting, year: 2023 } })).not.toEqual(make(sources))
  }
})

test('in the list of persons every pair is there, and no two rows are the same', () => {
  const { rows, pairs, lines, persons } = personsFile(sources)
  expect(pairs.map(({ kind }) => kind).toSorted()).toEqual([...truePairs, ...falsePairs].toSorted())
  expect(rows.length - 1).toBe(lines)
  expect(persons).toBe(lines - truePairs.length)
  const row = (number: string) => rows.find(([one]) => one === number)!
  for (const { id, kind } of pairs) {
    const [one, other] = id.split('-').map(row) as [string[], string[]]
    expect(one.slice(1), kind).not.toEqual(other.slice(1))
    if (kind === 'twins') expect([one[3], one[5]]).toEqual([other[3], other[5]])
    if (kind === 'spelling') expect([one[5], one[6]]).toEqual([other[5], other[6]])
    if (kind === 'names_swapped') expect([one[1], one[2]]).toEqual([other[2], other[1]])
  }
})

test('the lists of two sides differ by exactly what the exercise says', () => {
  const { ours, theirs, counts } = twoSides(sources)
  const own = new Set(ours.slice(1).map(([reference]) => reference))
  const others = new Set(theirs.slice(1).map(([reference]) => reference))
  expect(own.size).toBe(counts.ours)
  expect(others.size).toBe(counts.theirApplications)
  expect(counts.forgotten).toBe(2)
  expect(counts.mistyped).toBe(1)
  expect([...own].filter((one) => !others.has(one)).length).toBe(counts.sentBefore + counts.forgotten + counts.mistyped)
  expect([...others].filter((one) => !own.has(one)).length).toBe(counts.receivedAfter + counts.mistyped)
})

test('the hidden cell is small, and the row gives it away', () => {
  const cell = hiddenCell(askSample({ measure: 'persons_received', period: '2024', by: ['requesting_state', 'age'] }))!
  const shown = cell.cells.filter(({ id }) => id !== cell.hidden).reduce((sum, { value }) => sum + value, 0)
  expect(cell.value).toBeLessThan(5)
  expect(cell.total - shown).toBe(cell.value)
  expect(hiddenCell([])).toBeNull()
})

test('the chart begins where it should not, and its words cannot break it', () => {
  const bars = [
    { label: '2023', value: 120 },
    { label: '2024', value: 110 },
    { label: '<2025>', value: 101 },
  ]
  expect(axisFrom(bars)).toBeGreaterThan(90)
  const svg = chartSvg(bars, { title: 'A & B', note: 'n' })
  expect(svg).toContain('A &amp; B')
  expect(svg).toContain('&lt;2025&gt;')
  expect(axisFrom([{ label: 'x', value: 0 }])).toBe(0)
})

test('months that are over are those before this one; in January the month itself', () => {
  expect(monthsOver(setting)).toEqual({ running: '2025-01-01..2025-08-31', earlier: '2024-01-01..2024-08-31' })
  const january = { ...setting, today: '2025-01-09' }
  expect(monthsOver(january)).toEqual({ running: '2025-01-01..2025-01-31', earlier: '2024-01-01..2024-01-31' })
  expect(monthsOver({ ...setting, today: '2025-03-31' }).earlier).toBe('2024-01-01..2024-02-29')
})
