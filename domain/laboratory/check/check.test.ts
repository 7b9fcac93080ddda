import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import type { FileTruth } from '../exercise.ts'
import { exerciseOf, taskOf } from '../exercises.ts'
import { applicationsFile, totalWord } from '../files/applications.ts'
import { csvOf, rowsOf } from '../files/csv.ts'
import { knownOf } from '../testing/sample.ts'
import { readNumber } from './number.ts'
import { numbersIn } from './text.ts'

test.each([
  ['1234', true, 1234],
  ['1 234', true, 1234],
  ['1,234', true, 1234],
  ['1.234', true, 1234],
  ['12,5', false, 12.5],
  ['12.5 %', false, 12.5],
  ['1 017 müraciət', true, 1017],
  ['12,5 per cent', false, 12.5],
  ['57şəxs', true, 57],
  ['%99,8', false, 99.8],
  ['+18,9 %', false, 18.9],
  ['–18,9', false, -18.9],
  ['40.', true, 40],
  ['12.03.2025', true, null],
  ['days', true, null],
  ['−7,5', false, -7.5],
  ['0.835', false, 0.835],
  ['about 12', true, null],
  ['1e3', true, null],
  ['12 34', true, null],
  ['', true, null],
])('“%s” is read as a number as people write it', (text, whole, value) => {
  expect(readNumber(text, whole)).toBe(value)
})

test('a share is taken as per cent and as a part of one', () => {
  const task = taskOf(exerciseOf('definitions')!, 'in_time')!
  const truth = { kind: 'number', value: 83.4, tolerance: 0.5, mistakes: [] } as const
  const state = (value: string) => check(task, { kind: 'number', value }, truth).state
  expect(['83', '83,4 %', '0.834'].map(state)).toEqual(['right', 'right', 'right'])
  expect(['0.834 %', '8.34', '84'].map(state)).toEqual(['wrong', 'wrong', 'wrong'])
})

test('numbers of a page are found however they are written', () => {
  expect(numbersIn('In 2024: 1 234 applications, 83,4 % in time, 12.500 days, 7.')).toEqual(
    expect.arrayContaining([2024, 1234, 83.4, 12_500, 7]),
  )
})

describe('a cleaned file', () => {
  const task = taskOf(exerciseOf('cleaning')!, 'clean')!
  const known = knownOf(task)
  const { dirty } = applicationsFile(known)
  const truth = task.truth(known) as FileTruth
  const clean = [truth.columns, ...truth.rows.map((row) => truth.columns.map((column) => row[column]!))]
  const said = (content: string) => check(task, { kind: 'file', name: 'a.csv', content }, truth)
  const codes = (content: string) => said(content).says.map(({ code }) => code)

  test('is right with commas, tabs, other order of rows, without its mark', () => {
    const [head, ...rows] = clean
    for (const separator of [',', '\t']) {
      const text = [head!, ...rows.toReversed()].map((row) => row.join(separator)).join('\n')
      expect(said(text).state).toBe('right')
    }
  })

  test('as it came has every planted fault', () => {
    const { state, share } = said(csvOf(dirty))
    expect(state).toBe('wrong')
    expect(share).toBeGreaterThan(0.3)
    const all = dirty.flat().join('\n')
    for (const trace of [/\d\d\.\d\d\.\d{4}/, /-02-30/, / pers\./, new RegExp(totalWord), /^ [a-z]{2}$/m])
      expect(all).toMatch(trace)
    expect(dirty.length - 1).toBe(truth.rows.length + 3 + 1)
  })

  test('hears what is left in it, row by row', () => {
    const [head, first, ...rest] = clean as string[][]
    const total = [totalWord, '', '', '', '99']
    expect(codes(csvOf([...clean, total]))).toEqual(['row_left'])
    expect(codes(csvOf([...clean, first!]))).toEqual(['row_twice'])
    expect(codes(csvOf([head!, ...rest]))).toEqual(['row_missing'])
    expect(codes(csvOf([...clean, ['X-1', 'QA', '', '', '1']]))).toEqual(['row_extra'])
    const changed = [head!, [first![0]!, first![1]!.toLowerCase(), ...first!.slice(2)], ...rest]
    expect(said(csvOf(changed)).says).toEqual([
      {
        own: false,
        code: 'cell',
        values: { row: first![0], column: 'requesting_state', found: first![1]!.toLowerCase() },
      },
    ])
  })

  test('in which somebody guessed is told to leave the cell empty', () => {
    const { key, column } = truth.unknown[0]!
    const index = truth.columns.indexOf(column)
    const guessed = clean.map((row) => (row[0] === key ? row.with(index, '2024-06-30') : [...row]))
    expect(codes(csvOf(guessed))).toEqual(['cell_guessed'])
    const untouched = clean.map((row) => (row[0] === key ? row.with(index, '2024-02-30') : [...row]))
    expect(codes(csvOf(untouched))).toEqual(['cell'])
  })

  test.each(['$3.$2.$1', '$2/$3/$1', '$3-$2-$1', '$1/$2/$3', '$3-Mar-$1', '$1-$2-$3 00:00:00'])(
    'whose days a spreadsheet wrote as %s hears that once',
    (form) => {
      const local = (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, form)
      expect(codes(csvOf(clean.map((row) => row.map(local))))).toEqual(['spreadsheet_days'])
    },
  )

  test.each([
    ['nothing', '', 'file_empty'],
    ['a workbook', 'PK\u0003\u0004', 'file_no_csv'],
    ['another list', 'a;b\r\n1;2\r\n', 'columns_missing'],
    ['far too much', 'x'.repeat(200_001), 'file_too_large'],
  ])('that is %s is no attempt', (_, content, code) => {
    expect(said(content)).toMatchObject({ state: 'unreadable', says: [{ code }] })
  })
})

test('a file is read as it was written, quotes and line ends and all', () => {
  const rows = [
    ['a', 'b;c'],
    ['“d”', 'say "e"'],
    ['f\r\ng', ''],
  ]
  expect(rowsOf(csvOf(rows))).toEqual(rows)
})

test('what an address says is no sentence, and a day may be named as people name it', () => {
  const honest = taskOf(exerciseOf('chart')!, 'honest')!
  const page = taskOf(exerciseOf('briefing')!, 'page')!
  const missing = (task: typeof honest, text: string) =>
    check(task, { kind: 'text', text, ticked: task.kind === 'text' ? task.checks : [] }, task.truth(knownOf(task)))
      .says.map(({ code }) => code)
      .filter((code) => code.startsWith('missing'))
  const link = 'http://lab.example/insights/explore?measure=arrived&by=year'
  expect(missing(honest, `${link} It shows persons.`)).toEqual(['missing.words'])
  expect(missing(honest, `${link} People who arrived, by year.`)).toEqual([])
  expect(missing(page, 'Counted on the date of receipt.')).not.toContain('missing.day')
  expect(missing(page, 'Alınma gününə görə; 31 dekabr vəziyyətinə.')).not.toContain('missing.day')
  expect(missing(page, 'Many were counted.')).toContain('missing.day')
})

test('a page says what it lacks, and that its writer has not judged it yet', () => {
  const task = taskOf(exerciseOf('briefing')!, 'page')!
  const truth = task.truth(knownOf(task))
  const { state, says } = check(task, { kind: 'text', text: 'Figures rise.', ticked: ['cause'] }, truth)
  expect(state).toBe('wrong')
  expect(says.map(({ code }) => code)).toEqual([
    ...['missing.figures', 'missing.units', 'missing.period', 'missing.day', 'missing.not', 'missing.length'],
    'unticked',
  ])
})
