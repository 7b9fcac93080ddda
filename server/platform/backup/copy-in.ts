import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { BackupFault } from './fault.ts'
import type { TableEnd, TableShape, Tail } from './frames.ts'
import { readBackup } from './read.ts'
import { copyIn, copyOut, plainText } from './tables.ts'

/**
 * Fills the empty tables of a schema just made with the rows of the backup, and reads them back: each table must give
 * the very digest it had. Runs in the transaction of the caller, as the owner of the tables.
 */
export async function copyEverythingIn(
  client: pg.PoolClient,
  file: string,
  passphrase: string,
  expected: readonly TableEnd[],
): Promise<void> {
  await client.query(plainText)
  // COPY knows no row policies, and they bind the owner as well; until the end of this transaction they do not.
  const guarded = await namesOf(client, guardedTables)
  for (const table of guarded) await client.query(`alter table ${table} no force row level security`)
  // Nor may a trigger answer to rows that are only put back.
  const triggered = await namesOf(client, tablesWithTriggers)
  for (const table of triggered) await client.query(`alter table ${table} disable trigger user`)
  // Migrations leave rows of their own; those of the backup stand in their place.
  await client.query(`truncate ${(await namesOf(client, allTables)).join(', ')}`)
  const tables = await copyRows(client, file, passphrase)
  await client.query('analyze')
  for (const [index, table] of tables.entries()) await compare(client, table, expected[index]!)
  for (const table of triggered) await client.query(`alter table ${table} enable trigger user`)
  for (const table of guarded) await client.query(`alter table ${table} force row level security`)
}

const guardedTables = 'select oid::regclass::text as name from pg_class where relforcerowsecurity order by 1'
const tablesWithTriggers = `select distinct tgrelid::regclass::text as name from pg_trigger t join pg_class c on c.oid = tgrelid
  where not tgisinternal and tgenabled = 'O' and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`
const allTables = `select oid::regclass::text as name from pg_class where relnamespace = 'public'::regnamespace
  and relkind in ('r', 'p') and not relispartition and relname not like 'kysely_%' order by 1`

async function namesOf(client: pg.PoolClient, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}

async function copyRows(client: pg.PoolClient, file: string, passphrase: string): Promise<TableShape[]> {
  let tables: TableShape[] = []
  await readBackup(file, passphrase, async (found) => {
    let done = 0
    let target: ReturnType<typeof open> | null = null
    for await (const { kind, content } of found) {
      if (kind === 'head') tables = content.tables
      else if (kind === 'rows') {
        target ??= open(client, tables[done]!)
        await target.write(content)
      } else if (kind === 'table_end') {
        await target?.end()
        target = null
        done += 1
      } else await setSequences(client, content)
    }
  })
  return tables
}

function open(client: pg.PoolClient, table: TableShape) {
  const stream = client.query(copyFrom(copyIn(table)))
  const ended = finished(stream)
  ended.catch(() => {}) // told to whoever writes next
  return {
    write: async (content: Buffer) => {
      if (!stream.write(content)) await Promise.race([once(stream, 'drain'), ended])
    },
    end: async () => {
      stream.end()
      await ended
    },
  }
}

async function setSequences(client: pg.PoolClient, { sequences }: Tail): Promise<void> {
  for (const { name, value } of sequences) {
    await client.query('select setval($1::regclass, $2)', [`public.${pg.escapeIdentifier(name)}`, value])
  }
}

async function compare(client: pg.PoolClient, table: TableShape, expected: TableEnd): Promise<void> {
  const rows = client.query(copyTo(copyOut(table)))
  const digest = createHash('sha256')
  for await (const content of rows as AsyncIterable<Buffer>) digest.update(content)
  if (rows.rowCount !== expected.rows || digest.digest('hex') !== expected.sha256) {
    throw new BackupFault('differs', { table: table.name })
  }
}
