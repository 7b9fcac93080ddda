import type { Asked } from './probe.ts'
import { loginRoles, searchRole } from './roles.ts'

/** No role of the program may pass by the row policies: by itself, as a member of another, or as an owner. */
export async function roleFaults(owner: Asked): Promise<string[]> {
  const own = [...loginRoles, searchRole]
  const { rows } = await owner.pg.query<{ role: string; through: string }>(
    `select own.rolname as role, power.rolname as through
       from pg_roles own join pg_roles power on pg_has_role(own.oid, power.oid, 'MEMBER')
      where own.rolname = any($1::text[])
        and (power.rolsuper or power.rolbypassrls or power.rolname = current_user
          or power.rolname in ('pg_read_all_data', 'pg_write_all_data'))
      order by 1, 2`,
    [own],
  )
  const { rows: owned } = await owner.pg.query<{ name: string; role: string }>(
    `select c.relname::text as name, pg_get_userbyid(c.relowner)::text as role from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and pg_get_userbyid(c.relowner) = any($1::text[])
      order by 1`,
    [own],
  )
  return [
    ...rows.map(({ role, through }) =>
      role === through
        ? `The role ${role} could pass by the protection of rows. A superuser must run: ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS;`
        : `The role ${role} could pass by the protection of rows as a member of ${through}. Run: REVOKE "${through}" FROM ${role};`,
    ),
    ...owned.map(
      ({ name, role }) =>
        `The table ${name} belongs to ${role}, which could lift its own protection. A superuser must run: ALTER TABLE ${name} OWNER TO the account of DATABASE_URL;`,
    ),
  ]
}

/** Every table with something of a case in it keeps its rows from everybody whom no policy names, its owner too. */
export async function guardFaults(owner: Asked): Promise<string[]> {
  const { rows } = await owner.pg.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and not (c.relrowsecurity and c.relforcerowsecurity)
        and (c.relname = 'cases' or exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped))
      order by 1`,
  )
  return rows.map(
    ({ name }) =>
      `The table ${name} does not protect its rows. Somebody has changed it; run: ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
  )
}
