import pg from 'pg'
import { BackupFault } from './fault.ts'
import type { TableShape } from './frames.ts'

/** Kysely keeps here which migrations ran; a restore runs them itself. */
const ofTheMigrator = ['kysely_migration', 'kysely_migration_lock']
/** Hints of the last hour for open pages, in an order that no other cluster knows. */
const ofTheMoment = ['live_changes']

/**
 * Every table of the program with its columns, referred-to tables first. Partitions are left to their parents, and the
 * schema of the jobs to the program, which makes it at each start.
 * @throws BackupFault when rows of a table could stay hidden from the role that reads
 */
export async function tablesOf(owner: pg.Client, reader: string): Promise<TableShape[]> {
  const { rows } = await owner.query<TableRow>(listing, [[...ofTheMigrator, ...ofTheMoment], reader])
  const hidden = rows.find((row) => !row.readable || row.order === null)
  if (hidden) throw new BackupFault('hidden_table', { table: hidden.name })
  const byName = new Map(rows.map((row) => [row.name, row]))
  const sorted: TableShape[] = []
  const place = (row: TableRow, path: readonly string[]) => {
    if (sorted.some((one) => one.name === row.name)) return
    if (path.includes(row.name)) throw new Error(`tables refer to each other in a circle: ${path.join(', ')}`)
    for (const name of row.refersTo) place(byName.get(name)!, [...path, row.name])
    sorted.push({ name: row.name, columns: row.columns, order: row.order! })
  }
  for (const row of rows) place(row, [])
  return sorted
}

interface TableRow {
  name: string
  columns: string[]
  order: string | null
  refersTo: string[]
  readable: boolean
}

/** A role reads every row when it may select, and a policy lets it without a condition while none restricts it. */
const listing = `
  select c.relname as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end, ', '
        order by array_position(i.indkey::int2[], a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as "order",
    array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid and k.conparentid = 0 order by 1) as "refersTo",
    has_table_privilege($2, c.oid, 'SELECT') and (not c.relrowsecurity or (
      exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and (p.polroles = '{0}' or $2::regrole = any (p.polroles)))
      and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd in ('*', 'r')
        and (p.polroles = '{0}' or $2::regrole = any (p.polroles))))) as readable
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname <> all ($1::text[])
  order by c.relname`

/** The rows of a table in an order that does not depend on where they lie, or on the server. */
export function copyOut({ name, columns, order }: TableShape): string {
  return `copy (select ${list(columns)} from public.${pg.escapeIdentifier(name)} order by ${order}) to stdout`
}

export function copyIn({ name, columns }: TableShape): string {
  return `copy public.${pg.escapeIdentifier(name)} (${list(columns)}) from stdin`
}

function list(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

/** So that a value is the same text on every server, and a long reading is not cut off. */
export const plainText = `
  set client_encoding to 'UTF8'; set datestyle to 'ISO, YMD'; set timezone to 'UTC'; set intervalstyle to 'postgres';
  set bytea_output to 'hex'; set extra_float_digits to 1; set statement_timeout to 0;
  set idle_in_transaction_session_timeout to 0; set lock_timeout to '30s'; set enable_sort to off`
