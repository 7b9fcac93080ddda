import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../../contract/i18n.ts'
import { compareText } from '../../../contract/i18n-order.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { orderedBy } from './order.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const names = [
  ...['Əliyev', 'Aliyev', 'Emin', 'Fuad', 'Xəyal', 'Həsən', 'İlqar', 'Iğdır', 'Kamran', 'Qəmər', 'Çingiz', 'Cavid'],
  ...[
    'Şəhla',
    'Samir',
    'Ümid',
    'Urfan',
    'Öztürk',
    'Orxan',
    'Łukasz',
    'Lind',
    'Béatrice',
    'Bea',
    'Zaur',
    'Žana',
    'Wolf',
    'ali',
    'Ali',
  ],
  ...['ہما', 'یاسر', 'پروین', 'ثریا', 'ٹیپو', 'گل', 'آمنہ', 'احمد', 'ნინო', 'გიორგი'],
]

test.each(languages)('the database orders names as the pages do, in %s', async (language) => {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as given (name)
     order by ${orderedBy(language, 'given.name')}, name collate "C"`.execute(database.app.db)
  expect(rows.map(({ name }) => name)).toEqual(names.toSorted(compareText(language)))
})
