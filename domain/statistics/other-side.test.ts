import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseReference } from '../case/reference.ts'
import { type BroughtCase, readCases, readFigures } from './brought.ts'
import type { WayFigures } from './committee-report.ts'
import { listsBeside, type OwnCase, partsBeside, waysBeside } from './other-side.ts'

const period = { from: '2025-01-01', to: '2025-12-31' }
const lines = (...rows: string[]) => rows.map((row, index) => ({ line: index + 1, cells: row.split(';') }))
const figures = (...rows: string[]) => readFigures(lines(...rows), { period, states: ['XA', 'XC'] })

describe('figures by State and month', () => {
  test('are read from columns of any order, under a heading or none', () => {
    const all = ['month;state;figure', '2025-03;XA;1.204', 'XC;04.2025;7', '12;xa;5/2025']
    expect(figures(...all)).toEqual({
      lines: 3,
      used: [
        { line: 2, state: 'XA', month: '2025-03', figure: 1204 },
        { line: 3, state: 'XC', month: '2025-04', figure: 7 },
        { line: 4, state: 'XA', month: '2025-05', figure: 12 },
      ],
      faults: [],
    })
  })

  test('take months by their names in both languages', () => {
    const { used, faults } = figures('March 2025;XA;4', 'XA;mart 2025;5', '2025 İyun;XC;6', 'IYUL 2025;XC;7', 'Cəmi;22')
    expect(used.map(({ month, figure }) => [month, figure])).toEqual([
      ['2025-03', 4],
      ['2025-06', 6],
      ['2025-07', 7],
    ])
    expect(faults).toEqual([
      { line: 2, fault: 'said_before' },
      { line: 5, fault: 'no_month' },
    ])
  })

  test('name every line that cannot be used, and leave none out of account', () => {
    const rows = ['2025-03;XA;4', 'XA;4', '2024-12;XA;4', '2025-03;XX;4', '2025-05;XA;four', '2025-03;XA;5', ';;']
    const { lines: read, used, faults } = figures(...rows)
    expect(faults).toEqual([
      { line: 2, fault: 'no_month' },
      { line: 3, fault: 'outside_period' },
      { line: 4, fault: 'no_state' },
      { line: 5, fault: 'no_figure' },
      { line: 6, fault: 'said_before' },
    ])
    expect(read).toBe(used.length + faults.length)
  })

  const way = (unit: 'applications' | 'persons', parts: Record<string, number>): WayFigures => ({
    ...{ of: 'applications', way: { unit, day: 'sent' }, parts },
    figure: Object.values(parts).reduce((one, other) => one + other, 0),
  })
  const ways = [
    way('applications', { 'XA 2025-01': 5, 'XA 2025-02': 5 }),
    way('persons', { 'XA 2025-01': 9, 'XA 2025-02': 3 }),
  ]

  test('are held against the way that comes closest part by part, though the sum of another is closer', () => {
    const { used } = figures('2025-01;XA;9', '2025-02;XA;1')
    const { sum, ways: beside, parts } = partsBeside(used, ways)
    expect([sum, beside[0]!.way.unit, beside[0]!.left]).toEqual([10, 'persons', -2])
    expect(parts).toEqual([{ state: 'XA', month: '2025-02', theirs: 1, ours: 3 }])
    expect(waysBeside(10, ways)[0]).toEqual({ way: ways[0]!.way, figure: 10, left: 0 })
  })
})

describe('lists of cases', () => {
  const [one, two, three] = [1, 2, 3].map((number) => caseReference('XX', 'XA', 2025, number)) as [
    string,
    string,
    string,
  ]

  test('are read with their days, however these are written, and every line is accounted for', () => {
    const {
      lines: read,
      used,
      faults,
    } = readCases(
      lines(
        'reference;day',
        `${one};2025-03-07`,
        `7.3.2025;${two.toLowerCase()}`,
        `${three};31.02.2025`,
        'nothing',
        three,
      ),
    )
    expect(used.map(({ day }) => day)).toEqual(['2025-03-07', '2025-03-07', undefined])
    expect(faults).toEqual([
      { line: 4, fault: 'no_day' },
      { line: 5, fault: 'no_reference' },
    ])
    expect(read).toBe(5)
  })

  test('say which cases are in one alone, and why', () => {
    const own = new Map<string, OwnCase>([
      [one, { counted: 2, day: '2025-03-07' }],
      [two, { counted: 1, day: '2025-03-08' }],
    ])
    const wrong = `${three.slice(0, -1)}${three.endsWith('A') ? 'B' : 'A'}`
    const brought: BroughtCase[] = [
      { line: 1, reference: one, day: '2025-03-09' },
      { line: 2, reference: three },
      { line: 3, reference: wrong },
    ]
    expect(listsBeside(brought, own, (reference) => reference === three, new Map([[three, '2026-01-03']]))).toEqual({
      both: 1,
      otherDay: [{ reference: one, theirs: '2025-03-09', ours: '2025-03-07' }],
      theirsAlone: [
        { reference: three, lines: [2], why: 'not_counted', day: '2026-01-03' },
        { reference: wrong, lines: [3], why: 'mistyped' },
      ],
      oursAlone: [
        { reference: one, missing: 1, day: '2025-03-07' },
        { reference: two, missing: 1, day: '2025-03-08' },
      ],
    })
    expect(listsBeside([{ line: 1, reference: three }], own, () => false).theirsAlone[0]!.why).toBe('not_known')
  })

  test('name the case that a slip of the hand meant, where there is one alone', () => {
    const own = new Map<string, OwnCase>([
      [one, { counted: 1, day: null }],
      [two, { counted: 1, day: null }],
    ])
    const meant = (reference: string) => listsBeside([{ line: 1, reference }], own, () => false).theirsAlone[0]!.meant
    expect(meant(one.replace('2025', '2052'))).toBe(one)
    expect(meant(one.replace('000001', 'O00001'))).toBe(one)
    expect(meant(one.replace('000001', '00001'))).toBe(one)
    expect(meant(three.replace('XX', 'XY'))).toBeUndefined()
    expect(readCases(lines(one.replace('000001', 'OO0001'))).used).toHaveLength(1)
  })

  test('make up both figures by what they share and what each has alone', () => {
    const reference = fc.constantFrom('a', 'b', 'c', 'd')
    const brought = fc.array(fc.record({ line: fc.nat(), reference }), { maxLength: 12 })
    const own = fc.array(fc.tuple(reference, fc.record({ counted: fc.nat(3), day: fc.constant(null) })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(brought, own, (theirs, ours) => {
        const known = new Map(ours)
        const { both, theirsAlone, oursAlone } = listsBeside(theirs, known, () => false)
        expect(both + theirsAlone.reduce((sum, one) => sum + one.lines.length, 0)).toBe(theirs.length)
        const counted = [...known.values()].reduce((sum, one) => sum + one.counted, 0)
        expect(both + oursAlone.reduce((sum, one) => sum + one.missing, 0)).toBe(counted)
      }),
    )
  })
})
