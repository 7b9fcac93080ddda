import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asItIs } from '../../../domain/statistics/disclosure.ts'
import type { Dimension, Fact } from '../../../domain/statistics/fact.ts'
import { measureOf, measures } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { type Question, wholeOf } from '../../../domain/statistics/tally.ts'
import { type Transaction, withActor, withSystem } from '../../platform/database/transaction.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { erase } from '../erasure/erase.ts'
import { count } from './count.ts'
import { tellAllAnew } from './kept/anew.ts'
import { casesBehind } from './kept/cases-behind.ts'
import { countAllKept, countKept } from './kept/count-kept.ts'
import { replaceFacts } from './kept/replace.ts'
import { rowsOf } from './kept/rows.ts'
import { tellWaiting, waitingToBeTold } from './kept/tell.ts'
import {
  anyDay,
  countedSlowly,
  questions,
  randomAgreement,
  states,
  type ToldCase,
  toldCases,
} from './testing/random.ts'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())

const agreementId = 'eu-azerbaijan'
const system = <T>(work: (tx: Transaction) => Promise<T>) => withSystem(house.database.system, work)
const asked = (code: string, period: string, ...by: Dimension[]): Question => ({
  measure: measureOf(code)!,
  period: readPeriod(period)!,
  by,
})

/** The answer of both ways, which is one. */
async function of(code: string, period: string, ...by: Dimension[]) {
  const question = asked(code, period, ...by)
  const slowly = await count(house.services, agreementId, question)
  const today = house.services.clock().toISOString().slice(0, 10)
  expect(await system((tx) => countKept(tx, { ...question, agreementId, today })), code).toEqual(slowly)
  return slowly.map(asItIs)
}

/** Everything kept, without the identifiers of cases: what is told anew must be the same to the letter. */
async function kept(): Promise<unknown> {
  const { rows } = await system((tx) =>
    sql`select (select jsonb_agg(f order by case_id, ordinal) from facts f) as facts,
      (select jsonb_agg(c order by topic_id, month, group_id, days) from fact_cells c) as cells,
      (select jsonb_agg(c order by topic_id, month, group_id, days) from fact_sums c) as sums`.execute(tx),
  )
  return rows[0]
}

/** The cells and their sums are what the facts add up to, whatever was told in what order. */
async function expectExactCells(): Promise<void> {
  for (const [table, group] of [
    ['fact_cells', 'group_id'],
    ['fact_sums', 'summed_in'],
  ] as const) {
    const { rows } = await system((tx) =>
      sql`select * from (
          select f.topic_id, date_trunc('month', on_day)::date as month, ${sql.ref(`g.${group}`)} as group_id,
                 coalesce(days, -1) as days, count(*)::int as count, count(*) filter (where in_time)::int as in_time,
                 sum(fact_mark(f.group_id, on_day))::bigint as mark,
                 coalesce(sum(fact_mark(f.group_id, on_day)) filter (where in_time), 0)::bigint as mark_in_time
            from facts f join fact_groups g using (group_id) where until_day is null group by 1, 2, 3, 4) told
        full join ${sql.table(table)} c using (topic_id, month, group_id, days, count, in_time, mark, mark_in_time)
       where told is null or c is null`.execute(tx),
    )
    expect(rows, table).toEqual([])
  }
}

test('cases of two months are counted by their day, each unit by itself, and the same once persons are erased', async () => {
  house.setClock('2026-03-13T08:00:00Z')
  const family = await house.file()
  house.setClock('2026-04-02T08:00:00Z')
  const alone = await house.file({ principalOnly: true })
  await accept(house, roles, alone)
  expect(await system(waitingToBeTold)).toBe(2)
  expect(await tellWaiting(house.services)).toBe(2)
  expect(await system(waitingToBeTold)).toBe(0)

  expect(await of('received', '2026-Q1')).toEqual([{ by: {}, count: 1, value: 1 }])
  expect(await of('persons_received', '2026', 'month')).toEqual([
    { by: { month: '2026-03' }, count: 2, value: 2 },
    { by: { month: '2026-04' }, count: 1, value: 1 },
  ])
  expect(await of('reply_days_median', '2026')).toEqual([{ by: {}, count: 1, value: 0 }])
  expect(await of('pending', '2026-04', 'turn')).toEqual([{ by: { turn: 'requested' }, count: 1, value: 1 }])
  expect(await of('received', '2025')).toEqual([{ by: {}, count: 0, value: 0 }])

  const all = async () => {
    const figures = []
    for (const { code } of measures) figures.push(await of(code, '2026', 'procedure'))
    return figures
  }
  const [before, rows] = [await all(), await kept()]
  await system((tx) => sql`update fact_cells set count = count + 1`.execute(tx))
  await tellAllAnew(house.services)
  expect(await all()).toEqual(before)
  expect(await kept()).toEqual(rows)
  house.setClock('2026-04-20T08:00:00Z')
  const gone = {
    personId: family.principal,
    basis: 'order',
    family: true,
    althoughOpen: true,
    reason: 'order 7',
  } as const
  await erase(house.services, gone)
  await tellWaiting(house.services)
  expect(await all()).toEqual(before)
  expect(await kept()).toEqual(rows)
})

test('several processes that tell at once, one of them cut short, while officials go on, leave the cells exact', async () => {
  house.setClock('2026-05-04T08:00:00Z')
  const cases = [await house.file(), await house.file({ principalOnly: true }), await house.file()]
  const waits = (caseId: string) =>
    system((tx) =>
      tx.insertInto('facts_to_tell').values({ waiting_id: house.services.newId(), case_id: caseId }).execute(),
    )
  const tellers = async () => {
    for (let turn = 0; turn < 4; turn++) await tellWaiting(house.services)
  }
  const officials = async () => {
    for (const filed of cases) {
      await accept(house, roles, filed)
      await waits(filed.caseId)
    }
  }
  await Promise.all([officials(), tellers(), tellers(), tellers()])
  await tellWaiting(house.services)
  expect(await system(waitingToBeTold)).toBe(0)
  await expectExactCells()
  await of('accepted', '2026', 'month')

  const before = await kept()
  const told = { caseId: cases[0]!.caseId, rows: [], groups: [] }
  const cut = system(async (tx) => {
    await replaceFacts(tx, [told])
    throw new Error('cut short')
  })
  await expect(cut).rejects.toThrow('cut short')
  expect(await kept()).toEqual(before)
  await system((tx) => replaceFacts(tx, [told]))
  await expectExactCells()
  await waits(told.caseId)
  await tellWaiting(house.services)
  expect(await kept()).toEqual(before)
})

describe('of random histories', () => {
  const agreement = randomAgreement
  const cases = fc.sample(toldCases, { numRuns: 60, seed: 50 })
  const caseId = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
  const put = (some: readonly { told: ToldCase; index: number }[]) =>
    system((tx) =>
      replaceFacts(
        tx,
        some.map(({ told, index }) => ({
          caseId: caseId(index),
          ...rowsOf(caseId(index), agreement, new Map(Object.entries(told) as ['shared', Fact[]][])),
        })),
      ),
    )
  const factsSeen = (seen: keyof ToldCase) => cases.flatMap((told) => told[seen])

  beforeAll(async () => {
    const nothing = (index: number) => cases[(index + 7) % cases.length]!
    await put(cases.map((_, index) => ({ told: nothing(index), index })))
    await put(cases.map((told, index) => ({ told, index })))
    await expectExactCells()
  })

  test('any question is answered as by looking at every fact, and what is still to come counts from its day on', async () => {
    const any = questions(cases.flatMap((told) => Object.values(told).flat()))
    await fc.assert(
      fc.asyncProperty(any, anyDay, async (question, today) => {
        const slowly = countedSlowly(factsSeen(question.measure.seen), question, today)
        expect(await system((tx) => countKept(tx, { ...question, agreementId: agreement, today }))).toEqual(slowly)
      }),
      { numRuns: 250 },
    )
  })

  test('the cases behind a figure are those whose facts it counts, page by page', async () => {
    const reader = 'az-sms'
    const read = cases.map((_, index) => index).filter((index) => index % 3 > 0)
    await system((tx) =>
      tx
        .insertInto('case_audience')
        .values(
          read.map((index) => ({
            ...{ case_id: caseId(index), authority_id: reader, side: 'requested', basis: 'central' },
          })),
        )
        .execute(),
    )
    const any = questions(cases.flatMap((told) => Object.values(told).flat()))
    await fc.assert(
      fc.asyncProperty(any, anyDay, fc.nat(), async (asking, today, which) => {
        const figures = countedSlowly(factsSeen(asking.measure.seen), asking, today)
        if (figures.length === 0) return
        const { by } = figures[which % figures.length]!
        const counts = (index: number) => {
          const told = countedSlowly(cases[index]![asking.measure.seen], asking, today)
          return told.some((figure) => figure.count > 0 && JSON.stringify(figure.by) === JSON.stringify(by))
        }
        const question = { ...asking, agreementId: agreement, today, authorityId: reader }
        const found: string[] = []
        for (let after: string | null = null, page = 0; page < 30; page++) {
          const behind = await system((tx) => casesBehind(tx, question, by, { after, limit: 7 }))
          found.push(...behind.cases)
          after = behind.next
          if (after === null) break
        }
        expect(found).toEqual(read.filter(counts).map(caseId))
      }),
      { numRuns: 100 },
    )
  })

  test('a single fact is read by nobody but whom its case is for, whatever the State counts', async () => {
    const seen = (authorityId: string) =>
      withActor(house.database.app, { actorId: 'x', authorityId, state: 'XB', roles: [] }, (tx) =>
        tx.selectFrom('facts').select('case_id').distinct().orderBy('case_id').execute(),
      )
    expect((await seen('az-sms')).length).toBeGreaterThan(0)
    expect(await seen('another')).toEqual([])
  })

  test('the questions of a screen are answered together as each by itself, and with what is not broken down', async () => {
    const some = fc.array(questions(cases.flatMap((told) => Object.values(told).flat())), {
      minLength: 2,
      maxLength: 4,
    })
    // Other breakdowns, formulas and periods of the same facts, as a dashboard asks them.
    const alike = some.map(([one, ...others]) => [
      ...[one!, wholeOf(one!), ...others],
      ...measures.flatMap((measure) =>
        measure.kind === one!.measure.kind && measure.about === one!.measure.about
          ? { measure, period: one!.period, by: others[0]!.by.filter((name) => measure.dimensions.includes(name)) }
          : [],
      ),
    ])
    await fc.assert(
      fc.asyncProperty(alike, anyDay, async (all, today) => {
        const slowly = all.map((question) => {
          const facts = factsSeen(question.measure.seen)
          const [whole] = countedSlowly(facts, wholeOf(question), today)
          return { figures: countedSlowly(facts, question, today), whole }
        })
        expect(await system((tx) => countAllKept(tx, { agreementId: agreement, today }, all))).toEqual(slowly)
      }),
      { numRuns: 60 },
    )
  })

  test('a State counts its own cases, and nothing that the other side keeps to itself', async () => {
    const today = '2029-01-01'
    const counted = (state: string, party: string | undefined, question: Question) =>
      withActor(house.database.app, { actorId: 'x', authorityId: null, state, roles: [] }, (tx) =>
        countKept(tx, { ...question, agreementId: agreement, today, ...(party ? { party } : {}) }),
      )
    for (const code of ['received', 'reply_days_median', 'persons_pending', 'withdrawn', 'register_answers']) {
      const question = { ...asked(code, '2026-01-01..2028-12-31', 'requesting_state') }
      const all = factsSeen(question.measure.seen)
      for (const state of [...states, 'XB']) {
        const own = state === 'XB' ? all : all.filter(({ by }) => by.requesting_state === state)
        const { seen } = question.measure
        const may = seen === 'shared' || seen === (state === 'XB' ? 'requested' : 'requesting')
        const slowly = countedSlowly(may ? own : [], question, today)
        // The policy alone, and the query alone.
        expect(await counted(state, undefined, question), `${code} ${state}`).toEqual(slowly)
        if (may) {
          const asSystem = system((tx) => countKept(tx, { ...question, agreementId: agreement, today, party: state }))
          expect(await asSystem, `${code} ${state}`).toEqual(slowly)
        }
      }
      expect(await counted('XZ', undefined, question)).toEqual(countedSlowly([], question, today))
    }
  })
})
