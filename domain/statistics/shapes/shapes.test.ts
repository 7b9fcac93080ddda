import { describe, expect, test } from 'vitest'
import type { Fact } from '../fact.ts'
import { type Measure, measureOf } from '../measures.ts'
import { readPeriod } from '../period.ts'
import { tallyOf } from '../tally.ts'
import { eurostatColumns, eurostatQuestions, eurostatSheet } from './eurostat.ts'
import { frontexColumns, frontexQuestions, frontexSheet, readyConditions } from './frontex.ts'
import {
  type Asked,
  notAvailable,
  readmissionProcedures,
  type ShownFigure,
  towardsOneState,
  withheld,
} from './sheet.ts'
import { indicators, visaCodeColumns, visaCodeQuestions, visaCodeSheet } from './visa-code.ts'

const classes = [
  { id: 'national', procedures: ['normal', 'notification'] },
  { id: 'other', establish: 'conditions' },
  { id: 'in_transit', establish: 'none', procedures: ['transit'] },
]
const month = { period: readPeriod('2025-03')!, classes, nationals: ['national'] }

function person(kind: Fact['kind'], on: string, by: Fact['by'], more: Partial<Fact> = {}): Fact {
  const common = { requesting_state: 'XA', requested_state: 'XB', procedure: 'normal', relation: 'principal' }
  return {
    ...{ kind, about: 'person', on },
    ...more,
    by: { ...common, person_class: 'national', sex: 'female', age: '18_to_34', ...by },
  }
}

/** What the figures of these facts are, as whoever may see everything reads them. */
function answers<K extends string>(questions: Record<K, Asked>, facts: readonly Fact[]): Record<K, ShownFigure[]> {
  const answer = ({ measure, period, by, only = {} }: Asked) => {
    const tally = tallyOf({ measure: measureOf(measure)!, period, by, only })
    for (const fact of facts) tally.add(fact)
    return tally.figures()
  }
  const entries = (Object.entries(questions) as [K, Asked][]).map(([key, asked]) => [key, answer(asked)])
  return Object.fromEntries(entries)
}

test('every question of every shape is one that its measure answers', () => {
  const asked = [
    ...Object.values(frontexQuestions(month)),
    ...Object.values(eurostatQuestions({ ...month, time: '2025', agreementId: 'a' })),
    ...Object.values(visaCodeQuestions({ period: month.period, procedures: ['normal'] })),
  ]
  for (const { measure, by, only = {} } of asked) {
    const found = measureOf(measure) as Measure
    for (const one of [...by, ...Object.keys(only)]) expect(found.dimensions, `${measure} by ${one}`).toContain(one)
  }
})

describe('the monthly operational collection', () => {
  const facts = [
    person('stood', '2025-02-10', { stage: 'document_ready', turn: 'requesting' }),
    // A journey is announced before the month is over: its removal is organised.
    person('stood', '2025-02-10', { stage: 'document_ready', turn: 'requesting' }, { until: '2025-03-20' }),
    person('stood', '2025-03-20', { stage: 'transfer_notified', turn: 'requested' }),
    person('stood', '2025-03-05', { stage: 'transfer_failed', turn: 'requesting', person_class: 'other' }),
    person('stood', '2025-03-05', { stage: 'accepted', turn: 'requesting' }),
    person('arrived', '2025-03-31', { age: '14_to_17' }),
    person('arrived', '2025-03-01', { age: 'under_14' }),
    person('arrived', '2025-03-02', { age: 'unknown', sex: 'male' }),
    person('arrived', '2025-04-01', {}),
    person('arrived', '2025-03-02', { person_class: 'in_transit' }),
  ]
  const { columns, rows } = frontexSheet(month, answers(frontexQuestions(month), facts))
  const at = (row: (typeof rows)[number], id: string) => row[columns.findIndex((column) => column.id === id)]

  test('holds who is ready at its end, and who arrived in it, and nobody in transit', () => {
    const told = rows.map((row) =>
      ['dataset', 'citizenship', 'person_class', 'sex', 'minor', 'persons'].map((id) => at(row, id)),
    )
    expect(told).toEqual([
      ['3', 'XB', 'national', 'female', 'no', 1],
      ['3', notAvailable, 'other', 'female', 'no', 1],
      // Both classes of minors are one line.
      ['4a', 'XB', 'national', 'female', 'yes', 2],
      ['4a', 'XB', 'national', 'male', notAvailable, 1],
    ])
  })

  test('guesses nothing that no header knows, and says of every column how sure it is', () => {
    for (const { id, known, source } of frontexColumns) {
      expect(source.length).toBeGreaterThan(5)
      if (!known) for (const row of rows) expect(at(row, id)).toBe(notAvailable)
    }
    expect(readyConditions.filter(({ known }) => known === 'unknown').map(({ id }) => id)).toEqual([
      'document_valid',
      'available',
    ])
  })

  test('withholds a sum of which a part is withheld', () => {
    const by = { requesting_state: 'XA', requested_state: 'XB', person_class: 'national', sex: 'male' }
    const returned = [
      { by: { ...by, age: 'under_14' }, value: 7 },
      { by: { ...by, age: '14_to_17' }, value: null, withheld: true },
    ]
    const sheet = frontexSheet(month, { ready: [], returned })
    expect(sheet.rows.map((row) => row.at(-1))).toEqual([withheld])
  })
})

test('Eurostat’s dimensions stand in its codes; types of return and assistance are not available', () => {
  const asked = { ...month, period: readPeriod('2025')!, time: '2025', agreementId: 'an-agreement' }
  const facts = [
    person('arrived', '2025-03-31', { age: 'under_14', requesting_state: 'GR' }),
    person('arrived', '2025-05-01', { age: '14_to_17', sex: 'unspecified', person_class: 'other' }),
    person('arrived', '2025-05-01', { age: '14_to_17', sex: 'unknown', person_class: 'other' }),
  ]
  const { rows } = eurostatSheet(asked, answers(eurostatQuestions(asked), facts))
  expect(rows).toEqual([
    ['2025', 'EL', 'XB', 'Y_LT14', 'F', 'XB', notAvailable, notAvailable, 'an-agreement', 'PER', 1],
    ['2025', 'XA', 'UNK', 'Y14-17', 'UNK', 'XB', notAvailable, notAvailable, 'an-agreement', 'PER', 2],
  ])
  expect(eurostatColumns).toHaveLength(rows[0]!.length)
})

test('the tables of others look at what is asked of the side that is one State', () => {
  const side = (...states: string[]) => ({ states: states.map((state) => ({ state })) })
  expect(towardsOneState([side('XA', 'XC'), side('XB')])).toEqual({ requested_state: ['XB'] })
  expect(towardsOneState([side('XB', 'XB'), side('XA', 'XC')])).toEqual({ requested_state: ['XB'] })
  expect(towardsOneState([side('XA'), side('XB')])).toEqual({})
})

describe('Article 25a(2)', () => {
  const normal = { procedure: 'normal' }
  const facts: Fact[] = [
    // Two replies to applications of the month before: they are no share of what was sent in this one.
    { kind: 'submitted', about: 'application', on: '2025-03-02', by: { ...normal, requesting_state: 'XA' } },
    {
      kind: 'answered',
      about: 'application',
      on: '2025-03-09',
      by: { ...normal, outcome: 'accepted', requesting_state: 'XC' },
    },
    {
      kind: 'answered',
      about: 'application',
      on: '2025-03-09',
      by: { ...normal, outcome: 'refused', requesting_state: 'XC' },
    },
    person('answered', '2025-03-09', { outcome: 'accepted', basis: 'silence' }),
    person('arrived', '2025-03-20', {}),
    // Neither is a readmission.
    person('arrived', '2025-03-20', { procedure: 'transit', person_class: 'in_transit' }),
    { kind: 'submitted', about: 'application', on: '2025-03-02', by: { procedure: 'transit', requesting_state: 'XA' } },
  ]
  const rowsFor = (returnDecisions?: number) => {
    const asked = { period: month.period, procedures: ['normal', 'notification'], returnDecisions }
    const { rows } = visaCodeSheet(asked, answers(visaCodeQuestions(asked), facts))
    return new Map(
      rows.map(([, id, state, , ...numbers]) => [state === 'all' ? id : `${id} ${state}`, numbers.slice(0, 3)]),
    )
  }

  test('says of return decisions that it has none, and makes their share only of what the official states', () => {
    expect(rowsFor().get('return_decisions')).toEqual([notAvailable, null, null])
    expect(rowsFor().get('returned_of_decisions')).toEqual([notAvailable, 1, notAvailable])
    expect(rowsFor(4).get('returned_of_decisions')).toEqual([0.25, 1, 4])
    // Of none there is no share.
    expect(rowsFor(0).get('returned_of_decisions')).toEqual([notAvailable, 1, 0])
  })

  test('gives every share with both its numbers', () => {
    expect(rowsFor().get('requests_accepted_share')).toEqual([0.5, 1, 2])
    expect(rowsFor().get('accepted_by_silence')).toEqual([1, null, null])
    expect(rowsFor().get('requests_pending')).toEqual([0, null, null])
    expect(rowsFor().get('documents_in_time')).toEqual([notAvailable, null, null])
    expect([...rowsFor().keys()].filter((key) => !String(key).includes(' '))).toEqual(indicators.map(({ id }) => id))
    expect(visaCodeColumns).toHaveLength(8)
  })

  test('gives the percentage of requests accepted for each Member State, as point (c) asks', () => {
    expect(rowsFor().get('requests_accepted_of_submitted')).toEqual([1, 1, 1])
    expect(rowsFor().get('requests_accepted_of_submitted XA')).toEqual([0, 0, 1])
    expect(rowsFor().get('requests_accepted_of_submitted XC')).toEqual([notAvailable, 1, 0])
    expect([...rowsFor().keys()].filter((key) => String(key).includes(' '))).toHaveLength(2)
  })

  test('makes no share of a number that is withheld', () => {
    const hidden = { answered: [{ by: {}, value: null, withheld: true }] }
    const { rows } = visaCodeSheet({ period: month.period, procedures: ['normal'] }, hidden)
    expect(rows.find(([, id]) => id === 'requests_accepted_share')!.slice(4, 7)).toEqual([
      withheld,
      notAvailable,
      withheld,
    ])
  })

  test('is of the procedures in which persons are readmitted', () => {
    const procedures = ['normal', 'transit', 'notification'].map((id) => ({ id }))
    expect(readmissionProcedures(procedures, [classes[0]!, classes[2]!])).toEqual(['normal', 'notification'])
    expect(readmissionProcedures(procedures, classes)).toHaveLength(3)
  })
})
