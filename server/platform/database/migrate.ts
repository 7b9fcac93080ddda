import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { projectRoot } from '../config/root.ts'
import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'

export const migrationsFolder: string = join(projectRoot, 'server', 'platform', 'database', 'migrations')

/**
 * Brings the database to the newest form: the files `NNNN-name.sql` that have not run yet, in order, in one
 * transaction, behind a lock, so that several processes may start at once. Returns the names of those that ran.
 *
 * @param until the last migration to run; to the newest when not given
 * @throws DatabaseUnfit for a database in which others ran than come first here; nothing of it is changed
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
    if (failed) throw new Error(`The migration ${failed.migrationName} failed.`, { cause: error })
    throw (await otherThanHere(owner, await migrationNames(folder), error)) ?? error
  }
  return results.map((result) => result.migrationName)
}

/** The names of all migrations this program knows, in their order. */
export async function migrationNames(folder: string = migrationsFolder): Promise<string[]> {
  return Object.keys(await readMigrations(folder))
}

/** Why the migrations of a database do not go on with those of this program; null where that is not the fault. */
async function otherThanHere(
  { db }: Pick<DatabasePool, 'db'>,
  known: readonly string[],
  cause: unknown,
): Promise<DatabaseUnfit | null> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const unknown = rows.map(({ name }) => name).filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    const sentence = `The database was brought to ${unknown.at(-1)}, which this version of the program does not know. Start the version that wrote it, or a later one.`
    return new DatabaseUnfit([sentence], cause)
  }
  const passed = known.slice(0, rows.length).find((name) => !rows.some((row) => row.name === name))
  if (!passed) return null
  const sentence = `The database was made by a version between two releases: ${passed} was passed over in it. Restore a backup into an empty database with this version.`
  return new DatabaseUnfit([sentence], cause)
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
