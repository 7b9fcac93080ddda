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
const guarded: Dimension[][] = [[], ['age'], ['procedure'], ['requesting_state', 'procedure', 'age']]
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
  {
    what: 'days within which nine of ten were answered',
    ...{ measure: 'reply_days_p90', truth: 29, of: 'value' },
    facts: alike(120, { kind: 'acted_in_period', on, days: 29, by: { ...same, span: 'received-replied' } }),
    asked: years.map((period) => ({ period, by: [] })),
  },
  ...(['health_noted', 'needs_noted'] as const).map(
    (kind): Attack => ({
      what: `what is guarded: ${kind}`,
      ...{ measure: kind === 'health_noted' ? 'health_notes' : 'needs_notes', truth: 17, of: 'count' },
      facts: alike(17, { kind, on, by: same }),
      asked: [...years, ...inOneMonth].flatMap((period) => guarded.map((by) => ({ period, by }))),
    }),
  ),
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

describe('an installation that raises its threshold', () => {
  const thresholds = Array.from({ length: 16 }, (_, more) => 5 + more)
  const secrets = Array.from({ length: 200 }, (_, index) => `secret ${index}`)
  const question = (code: string): Question => ({ measure: measureOf(code)!, period: readPeriod('2025')!, by: [] })
  const figure = (count: number): Figure => ({ by: {}, count, value: count, mark: 7_654_321 * count })

  const told = (count: number, secret: string, anew: boolean, code = 'refused') =>
    thresholds.map((threshold) => {
      const drawn: Control['chance'] = (name) =>
        createHmac('sha256', secret)
          .update(anew ? `${threshold} ${name}` : name)
          .digest()
          .readUIntBE(0, 6) /
        2 ** 48
      return protect(question(code), [], figure(count), { threshold, scope: 'all', chance: drawn }).whole.count
    })
  /** The numbers that explain every answer, as each is rounded to its threshold. */
  const explaining = (answers: readonly (number | null)[]): number[] =>
    Array.from({ length: 80 }, (_, number) => number).filter((number) =>
      answers.every(
        (answer, index) => answer === null || answer === thresholds[index]! * Math.round(number / thresholds[index]!),
      ),
    )
  const explained = (anew: boolean) => secrets.map((secret) => explaining(told(41, secret, anew)))

  it('tells one altered number rounded otherwise, and no other draw of the same persons', () => {
    const answers = explained(false)
    expect(answers.every((numbers) => numbers.length > 0)).toBe(true)
    // All answers together lead back to the altered number, which is the true one in a third of all cases: nobody learns in which.
    const right = answers.filter((numbers) => numbers.length === 1 && numbers[0] === 41).length
    expect(right / secrets.length).toBeLessThan(0.45)
    // Where each threshold had a draw of its own, no number would explain most of them: there would be draws to average.
    expect(explained(true).filter((numbers) => numbers.length > 0).length).toBeLessThan(secrets.length / 2)
  })

  it('tells a small number at none, and of what is guarded not whether there is anybody', () => {
    const untold = thresholds.map(() => null)
    for (const secret of secrets.slice(0, 20)) {
      for (const count of [1, 4]) expect(told(count, secret, false)).toEqual(untold)
      for (const count of [0, 1, 4]) expect(told(count, secret, false, 'health_notes')).toEqual(untold)
      expect(told(0, secret, false)).not.toEqual(untold)
    }
  })
})

function two(number: number): string {
  return String(number).padStart(2, '0')
}
