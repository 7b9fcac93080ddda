import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { noteBackup } from './note.ts'
import type { Contents } from './write.ts'

let database: TestDatabase
let dataDir: string
beforeAll(async () => {
  database = await createTestDatabase()
  dataDir = mkdtempSync(join(tmpdir(), 'rcms-note-'))
  // The roles of the cluster belong to every test: their passwords must stay those of its own secret.
  mkdirSync(join(dataDir, 'secrets'))
  writeFileSync(join(dataDir, 'secrets', 'installation'), `${database.secret.toString('hex')}\n`)
  writeFileSync(join(dataDir, 'a.rcms'), 'x'.repeat(17))
})
afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true })
})

const note = (createdAt: string) => {
  const tables = [
    { name: 'users', rows: 3, sha256: '' },
    { name: 'cases', rows: 4, sha256: '' },
  ]
  const contents = { head: { program: '0.1.0', createdAt }, tables } as unknown as Contents
  return noteBackup({ ownerUrl: database.ownerUrl, dataDir }, join(dataDir, 'a.rcms'), contents)
}
const noted = () => database.system.db.selectFrom('operation_notes').selectAll().execute()

test('the last backup is noted in the place of the one before', async () => {
  await note('2026-11-23T22:15:00.000Z')
  await note('2026-11-24T22:15:00.000Z')
  expect(await noted()).toEqual([
    {
      subject: 'backup',
      noted_at: new Date('2026-11-24T22:15:00.000Z'),
      content: { program: '0.1.0', bytes: 17, rows: 7 },
    },
  ])
})

test('where nothing can be noted the backup is as good as before', async () => {
  await database.owner.pg.query('drop table operation_notes')
  await expect(note('2026-11-25T22:15:00.000Z')).resolves.toBeUndefined()
})
