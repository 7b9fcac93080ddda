import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CalendarDefinition } from '../../../domain/time/calendar.ts'
import { inventedDefinition } from '../../../domain/time/testing/invented-calendar.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { contentOf, installCalendars } from './install.ts'

/** What a release ships becomes a version, as long as the State has not taken its calendar into its own hands. */

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-06-10T08:00:00Z')
const day = (date: string) => ({
  ...{ date, kind: 'holiday' as const, name: { en: 'Feast', az: 'Bayram' }, status: 'fixed' as const },
})
const file = (...dates: string[]): CalendarDefinition => ({ ...inventedDefinition, days: dates.map(day) })
const install = (one: CalendarDefinition) => installCalendars(database.system, [one], now)
const rows = (table: 'calendar_versions' | 'calendar_recounts') =>
  database.system.db.selectFrom(table).select('number').orderBy('number').execute()

test('each file once, the next from tomorrow on, and none over what the State published', async () => {
  const { state } = inventedDefinition
  await install(file('2026-06-01', '2026-06-20'))
  await Promise.all([install(file('2026-06-01', '2026-06-20')), install(file('2026-06-01', '2026-06-20'))])
  expect(await rows('calendar_versions')).toHaveLength(1)
  expect(await rows('calendar_recounts')).toEqual([])

  const second = (await install(file('2026-06-02', '2026-06-21')))[state]!
  expect([...second.days.values()].map(({ date }) => date)).toEqual(['2026-06-01', '2026-06-21'])
  expect(second.version).not.toBe(inventedDefinition.version)
  expect(await rows('calendar_recounts')).toEqual([{ number: 2 }])

  const own = { ...file('2026-06-01', '2026-06-25'), version: 'own' }
  const by = { file_digest: null, published_at: now, published_by: '0199a1b2-0000-7000-8000-000000000000' }
  await database.system.db
    .insertInto('calendar_versions')
    .values({ ...contentOf(own, 3), ...by, reason: 'Decree' })
    .execute()
  const third = (await install(file('2026-06-03', '2026-06-30')))[state]!
  expect(third.version).toBe('own')
  expect(await rows('calendar_versions')).toHaveLength(3)
})
