import { expect, test } from 'vitest'
import { ruleAgainst } from './allowed.ts'
import { readPeriod } from './period.ts'
import { nameOfQuestion, publishedTables } from './published-report.ts'

const today = '2026-02-01'
const of = (text: string) => publishedTables(readPeriod(text)!, { requesting_state: ['XA'] })

test.each(['2025', '2025-H1', '2025-Q2', '2025-11', '2023-01-01..2025-12-31'])(
  'every question of a report of %s is one that disclosure control answers, and no two go by one name',
  (period) => {
    const asked = of(period).flatMap(({ now, before, edges }) => [now, ...(before ? [before] : []), ...edges])
    for (const one of asked) expect(ruleAgainst(one, today), nameOfQuestion(one)).toBeNull()
    const names = new Map(asked.map((one) => [nameOfQuestion(one), JSON.stringify(one)]))
    expect(names.size).toBe(new Set(asked.map((one) => JSON.stringify(one))).size)
  },
)

test.each(['2026', '2025-02-03..2025-04-30'])('of %s none is', (period) => {
  expect(ruleAgainst(of(period)[0]!.now, today)).not.toBeNull()
})

test('sums of a table of two dimensions are asked for by themselves', () => {
  for (const { planned, edges } of of('2025'))
    expect(edges.map(({ by }) => by)).toEqual(planned.by.length > 1 ? planned.by.map((one) => [one]) : [])
})
