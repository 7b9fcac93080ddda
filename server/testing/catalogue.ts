import pg from 'pg'

/** Asks a database under an address of its own; for what lies outside of the pools. */
export async function askAt<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** The schema as the database itself describes it: two databases of one form give the same list. */
export function catalogueOf(url: string): Promise<{ kind: string; name: string; shape: string }[]> {
  return askAt(url, catalogue)
}

const catalogue = `
  select 'column' as kind, c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod)
      || a.attnotnull::text || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as shape
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
  union all select 'table', c.relname, concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relispartition,
      c.relacl::text, obj_description(c.oid, 'pg_class')) from pg_class c where c.relnamespace = 'public'::regnamespace
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, roles::text, cmd, qual, with_check) from pg_policies
  union all select 'function', p.oid::regprocedure::text, concat_ws(' ', pg_get_functiondef(p.oid), p.proacl::text) from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and not exists (
      select from pg_depend where objid = p.oid and deptype = 'e')
  union all select 'trigger', concat_ws(' ', tgrelid::regclass, tgname), concat_ws(' ', pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
  order by 1, 2, 3`
