import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { projectRoot } from '../config/root.ts'
import type { DatabasePool } from './pool.ts'

export const migrationsFolder: string = join(projectRoot, 'server', 'platform', 'database', 'migrations')

/**
 * Brings the database to the newest form: the files `NNNN-name.sql` that have not run yet, in order, in one
 * transaction, behind a lock, so that several processes may start at once. Returns the names of those that ran.
 *
 * @param until the last migration to run; to the newest when not given
 */
export async function migrate(
  owner: Pick<DatabasePool, 'db'>,
  folder: string = migrationsFolder,
  until?: string,
): Promise<string[]> {
  const migrator = new Migrator({
    db: owner.db,
    provider: { getMigrations: () => readMigrations(folder, until) },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) {
    const failed = results.find((result) => result.status === 'Error')
    throw failed ? new Error(`The migration ${failed.migrationName} failed.`, { cause: error }) : error
  }
  return results.map((result) => result.migrationName)
}

/** The names of all migrations this program knows, in their order. */
export async function migrationNames(folder: string = migrationsFolder): Promise<string[]> {
  return Object.keys(await readMigrations(folder))
}

async function readMigrations(folder: string, until?: string): Promise<Record<string, Migration>> {
  const all = (await readdir(folder)).sort()
  const names = until === undefined ? all : all.filter((name) => name <= `${until}.sql`)
  const migrations: Record<string, Migration> = {}
  const numbers = new Set<string>()
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number) throw new Error(`${name} in ${folder} is not named like 0001-what-it-does.sql.`)
    if (numbers.has(number)) throw new Error(`Two migrations in ${folder} have the number ${number}.`)
    numbers.add(number)
    const text = await readFile(join(folder, name), 'utf8')
    migrations[name.slice(0, -'.sql'.length)] = { up: async (db) => void (await sql.raw(text).execute(db)) }
  }
  return migrations
}
