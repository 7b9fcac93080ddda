import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ruleAgainst } from './allowed.ts'
import { type Control, protect, type Told } from './disclosure.ts'
import type { Dimension, Fact } from './fact.ts'
import { measureOf } from './measures.ts'
import { readPeriod } from './period.ts'
import { type Figure, type Question, tallyOf } from './tally.ts'

/**
 * An attacker who asks for the same persons again and again, in other words each time: of years before there was anybody, by
 * what does not part them, at the end of every month in which nobody came or went. Where each question had a draw of its own, the
 * average of the answers would be the number; drawn by what is counted, all answers are one.
 */

const today = '2026-02-01'
const chance: Control['chance'] = (name) =>
  createHmac('sha256', 'installation').update(name).digest().readUIntBE(0, 6) / 2 ** 48
const control: Control = { threshold: 5, scope: 'all', chance }

/** Of one kind, by everything that a question tells apart. */
const alike = (count: number, one: Omit<Fact, 'about'>): { fact: Fact; times: number }[] => [
  { fact: { ...one, about: 'person' }, times: count },
]
const same = {
  ...{ requesting_state: 'XA', procedure: 'normal', relation: 'principal', sex: 'male', age: '35_and_over' },
  basis: 'decision',
}

interface Attack {
  what: string
  measure: string
  facts: { fact: Fact; times: number }[]
  asked: { period: string; by: Dimension[] }[]
  /** What the attacker wants to know. */
  truth: number
  of: 'count' | 'value'
}

const years = Array.from({ length: 100 }, (_, back) => `${2025 - back}-01-01..2025-12-31`)
const months = Array.from({ length: 36 }, (_, index) => `${2023 + Math.floor(index / 12)}-${two((index % 12) + 1)}`)
const what: Dimension[][] = [
  ...[[], ['sex'], ['age'], ['relation'], ['procedure'], ['sex', 'age'], ['sex', 'relation'], ['age', 'relation']],
  ...[
    ['sex', 'age', 'relation'],
    ['procedure', 'sex'],
    ['procedure', 'age'],
    ['requesting_state', 'sex', 'age'],
  ],
] as Dimension[][]
const on = '2025-03-04'
const inOneMonth = ['2025', '2025-H1', '2025-Q1', '2025-03', '2024-01-01..2025-12-31']

const attacks: Attack[] = [
  {
    what: 'years before anybody was there',
    ...{ measure: 'refused', truth: 23, of: 'count' },
    facts: alike(23, { kind: 'answered', on, by: { ...same, outcome: 'refused' } }),
    asked: years.map((period) => ({ period, by: [] })),
  },
  {
    what: 'breakdowns and periods that part nobody',
    ...{ measure: 'refused', truth: 17, of: 'count' },
    facts: alike(17, { kind: 'answered', on, by: { ...same, outcome: 'refused' } }),
    asked: inOneMonth.flatMap((period) => what.map((by) => ({ period, by }))),
  },
  {
    what: 'what stands at the end of every month',
    ...{ measure: 'persons_pending', truth: 23, of: 'count' },
    facts: alike(23, { kind: 'stood', on: '2022-12-01', by: { ...same, stage: 'received', turn: 'requested' } }),
    asked: months.flatMap((period) => what.map((by) => ({ period, by }))),
  },
  {
    what: 'medians',
    ...{ measure: 'reply_days_median', truth: 12, of: 'value' },
    facts: alike(60, { kind: 'acted_in_period', on, days: 12, by: { ...same, span: 'received-replied' } }),
    asked: years.map((period) => ({ period, by: [] })),
  },
]

describe.each(attacks)('an average over $what', ({ measure: code, facts, asked, truth, of }) => {
  const questions = asked
    .map(({ period, by }): Question => ({ measure: measureOf(code)!, period: readPeriod(period)!, by }))
    .filter((question) => ruleAgainst(question, today) === null)

  const answers = (marked: boolean) =>
    questions.map((question) => {
      const counted = (by: readonly Dimension[]): Figure => {
        const tally = tallyOf({ ...question, by })
        for (const { fact, times } of facts) tally.add(fact, times, marked ? 7_654_321 * times : 0)
        return tally.figures()[0]!
      }
      const told: Told = protect(question, [counted(question.by)], counted([]), control).figures[0]!
      return told[of]
    })
  const average = (numbers: readonly (number | null)[]) => {
    const told = numbers.filter((one) => one !== null)
    return told.reduce((sum, one) => sum + one, 0) / told.length
  }

  it('is next to the number where words decide, and one answer where what is counted does', () => {
    expect(questions.length).toBeGreaterThan(40)
    // Rounding to fives moves the average of 23 a little; whoever knows it takes that off as well.
    expect(Math.abs(average(answers(false)) - truth)).toBeLessThan(1)
    expect(new Set(answers(true)).size).toBe(1)
  })
})

function two(number: number): string {
  return String(number).padStart(2, '0')
}
