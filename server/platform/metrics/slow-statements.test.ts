import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { withSystem } from '../database/transaction.ts'
import { during, type Happening, listen } from './happenings.ts'
import { fingerprint, remember, slowStatements, watchStatements } from './slow-statements.ts'

let database: TestDatabase
const heard: Happening[] = []
/** Milliseconds that no other statement here takes, on a busy machine either. */
const slowFrom = 500
const leave = listen((happening) => heard.push(happening))
beforeAll(async () => {
  // What other files of this process met is over by then; only so many are kept.
  slowStatements(new Date(Date.now() + 25 * 3_600_000))
  database = await createTestDatabase()
  watchStatements(database.system, slowFrom)
})
afterAll(async () => {
  leave()
  await database.drop()
})

test('a slow statement is told with its text and where it was asked, never with a value', async () => {
  await during('GET /api/v1/desk', () =>
    withSystem(database.system, async (tx) => {
      await sql`select pg_sleep(0.6), ${'Aytən'}::text as asked, 'typed 17' as written`.execute(tx)
      await sql`select ${'Katrin'}::text`.execute(tx)
    }),
  )
  const slow = heard.filter((one) => one.kind === 'slow_statement')
  expect(slow).toEqual([
    {
      kind: 'slow_statement',
      statement: 'select pg_sleep(?), $1::text as asked, ? as written',
      ms: expect.any(Number),
      during: 'GET /api/v1/desk',
    },
  ])
  const kept = slowStatements(new Date()).filter((one) => one.statement === slow[0]!.statement)
  expect(kept).toMatchObject([{ count: 1, during: 'GET /api/v1/desk' }])
  expect(slowStatements(new Date(Date.now() + 25 * 3_600_000))).toEqual([])
})

test('a statement that fails, or is asked with a callback, is told too', async () => {
  heard.length = 0
  await expect(database.system.pg.query('select pg_sleep(0.6)::text::int')).rejects.toThrow()
  await database.system.pg.query('select pg_sleep(0.6) as called')
  expect(heard.map((one) => one.kind === 'slow_statement' && one.statement)).toEqual([
    'select pg_sleep(?)::text::int',
    'select pg_sleep(?) as called',
  ])
})

test('of more kinds than are kept, those stay that took longest, and what is a day old makes room', () => {
  const begun = new Date('2026-03-16T08:00:00Z')
  const later = (hours: number) => new Date(begun.getTime() + hours * 3_600_000)
  const longest = (now: Date) => slowStatements(now).map(({ longestMs }) => longestMs)
  // Whatever this process met so far is over by then.
  slowStatements(new Date('2100-01-01'))
  for (let ms = 300; ms < 360; ms += 1) remember(`select ${ms}`, ms, null, begun)
  expect(longest(begun)).toEqual(Array.from({ length: 50 }, (_, index) => 359 - index))
  remember('select brief', 250, null, begun)
  expect(slowStatements(begun)).toHaveLength(50)
  // One that is known grows in its place.
  remember('select 310', 900, null, begun)
  expect(slowStatements(begun)[0]).toMatchObject({ statement: 'select 310', count: 2, longestMs: 900 })
  remember('select brief', 250, null, later(25))
  expect(longest(later(25))).toEqual([250])
  slowStatements(new Date('2100-01-01'))
})

test.each([
  ['-- named: page of a desk\nselect 1', 'page of a desk'],
  ['select /* named: keys of a case */ * from data_keys', 'keys of a case'],
  ["select  'it''s' , 4.5\n from t -- Katrin", 'select ?, ? from t'],
  ['do $body$ select 17 $body$', 'do ?'],
  ["select 'never closed", 'select ?'],
  [{ text: 'select column1 from t2 where x = $1' }, 'select column1 from t2 where x = $1'],
])('%j is known as %s', (text, known) => {
  expect(fingerprint(text)).toBe(known.replace('select ?, ?', 'select ? , ?'))
})
