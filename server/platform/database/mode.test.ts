import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { migrate, migrationsFolder } from './migrate.ts'
import { noteMode } from './mode.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

test.each(['practice', 'production'] as const)('what began as %s stays so', async (mode) => {
  await noteMode(database.system, mode)
  await noteMode(database.system, mode)
  const other = mode === 'practice' ? 'production' : 'practice'
  await expect(noteMode(database.system, other)).rejects.toThrow(/RCMS_MODE/)
  await noteMode(database.system, mode)
})

test('two first starts in different modes: one of them is refused', async () => {
  const starts = await Promise.allSettled([
    noteMode(database.system, 'practice'),
    noteMode(database.system, 'production'),
  ])
  expect(starts.map((start) => start.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('practice data from before there was a mark are known as what they are', async () => {
  const earlier = await createTestDatabase({ empty: true })
  const folder = mkdtempSync(join(tmpdir(), 'rcms-migrations-'))
  try {
    for (const name of readdirSync(migrationsFolder)) {
      if (name < '0003') cpSync(join(migrationsFolder, name), join(folder, name))
    }
    await migrate(earlier.owner, folder)
    await earlier.system.pg.query(`
      insert into authorities (authority_id, state, kind, name, place, time_zone)
      values ('az-sms', 'AZ', 'central', '{}', 'Baku', 'Asia/Baku');
      insert into users (user_id, authority_id, email, name, roles)
      values ('0199a1b2-0000-7000-8000-000000000001', 'az-sms', 'a@az-sms.practice.example', 'A', '{}');`)
    await migrate(earlier.owner)
    await expect(noteMode(earlier.system, 'production')).rejects.toThrow(/practice/)
    await noteMode(earlier.system, 'practice')
    const { rows } = await earlier.owner.pg.query(
      `select relforcerowsecurity as forced from pg_class where relname = 'users'`,
    )
    expect(rows).toEqual([{ forced: true }])
  } finally {
    await earlier.drop()
    rmSync(folder, { recursive: true })
  }
})
