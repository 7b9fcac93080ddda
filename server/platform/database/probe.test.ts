import { afterEach, expect, it } from 'vitest'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createPools } from './connect.ts'
import { migrate } from './migrate.ts'
import { probeReady, probeServer } from './probe.ts'

let database: TestDatabase
afterEach(() => database.drop())

it('accepts the database the program makes', async () => {
  database = await createTestDatabase()
  await probeServer(database.owner)
  await probeReady(database.owner)
})

it('refuses a database that compares only the letters of English, and says how to make another', async () => {
  database = await createTestDatabase({ empty: true })
  await asSuperuser(`drop database ${database.name} with (force)`)
  await asSuperuser(
    `create database ${database.name} template template0 owner rcms_owner encoding 'UTF8' locale_provider libc locale 'C'`,
  )
  const { owner, close } = createPools(database.ownerUrl, database.secret)
  await probeServer(owner)
  await owner.pg.query('create extension pg_trgm')
  await expect(probeReady(owner)).rejects.toThrow(/LC_CTYPE.*CREATE DATABASE rcms TEMPLATE template0/)
  await close()
})

it('refuses a database whose owner is somebody else', async () => {
  database = await createTestDatabase({ empty: true })
  await asSuperuser(`alter database ${database.name} owner to postgres`)
  await expect(probeServer(database.owner)).rejects.toThrow(/owner of the database/)
})

it('is ready after the migrations of an empty database', async () => {
  database = await createTestDatabase({ empty: true })
  await migrate(database.owner)
  await probeReady(database.owner)
})
