import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../../contract/i18n.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { orderedBy } from '../i18n/order.ts'
import { nameOfStatement } from './named.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test.each([
  ['-- named: desk my_turn 51\nselect $1::int', 'desk my_turn 51'],
  ['\n    -- named: team\n    select 1 order by name /* in az */ collate "C"', 'team in az'],
  ['select /* named: keys of a case */ * from data_keys', 'keys of a case'],
  ['select /* named: keys of a case */ * from data_keys order by a /* in en */', 'keys of a case in en'],
  ['select 1 /* in az */', null],
  ['select 1 -- named: too late\n', null],
])('%j is prepared as %s', (text, name) => {
  expect(nameOfStatement(text)).toBe(name)
})

test('a statement that orders by an alphabet is prepared once for each language on one connection', async () => {
  await database.app.db.connection().execute(async (connection) => {
    for (const language of [...languages, ...languages]) {
      const { rows } = await sql<{ name: string }>`-- named: names in order
        select name from unnest(${['Xəyal', 'Zaur', 'Əli']}::text[]) as given (name)
         order by ${orderedBy(language, 'given.name')}`.execute(connection)
      expect(rows).toHaveLength(3)
    }
    const { rows } = await sql<{ name: string; text: string }>`
      select name, statement as text from pg_prepared_statements where name like 'names in order%'`.execute(connection)
    expect(rows.map(({ name }) => name).sort()).toEqual(
      languages.map((language) => `names in order in ${language}`).sort(),
    )
    expect(new Set(rows.map(({ text }) => text)).size).toBe(languages.length)
  })
})
