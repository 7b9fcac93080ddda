import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import { spansOf } from './spans.ts'

const first = toDay('2024-01-01')
const ever = Array.from({ length: 900 }, (_, index) => fromDay(first + index))
const day = fc.nat(ever.length - 1).map((index) => ever[index]!)

test('months and edges hold each day of the period until today once, and no other', () => {
  fc.assert(
    fc.property(day, day, day, (one, other, today) => {
      const [from, to] = [one, other].toSorted() as [string, string]
      const { months, edges } = spansOf({ from, to }, today)
      for (const date of ever) {
        const inMonths =
          months && date.slice(0, 7) >= months.first.slice(0, 7) && date.slice(0, 7) <= months.last.slice(0, 7)
        const inEdges = edges.filter((edge) => date >= edge.from && date <= edge.to).map(({ times }) => times)
        const times = [inMonths ? 1 : 0, ...inEdges].reduce<number>((sum, count) => sum + count, 0)
        if (times !== (date >= from && date <= to && date <= today ? 1 : 0))
          expect.fail(`${date} counts ${times} times`)
      }
      for (const edge of edges) if (edge.to <= today) expect(toDay(edge.to) - toDay(edge.from)).toBeLessThan(30)
    }),
    { numRuns: 200 },
  )
})

test('a year is twelve months, and the month that lasts is counted without its coming days', () => {
  expect(spansOf({ from: '2024-01-01', to: '2024-12-31' }, '2026-01-01')).toEqual({
    months: { first: '2024-01-01', last: '2024-12-01' },
    edges: [],
  })
  expect(spansOf({ from: '2024-01-01', to: '2024-12-31' }, '2024-05-04')).toEqual({
    months: { first: '2024-01-01', last: '2024-05-01' },
    edges: [{ from: '2024-05-05', to: '2024-05-31', times: -1 }],
  })
  expect(spansOf({ from: '2024-02-01', to: '2024-12-31' }, '2024-01-04')).toEqual({ months: null, edges: [] })
})
