import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import { loginRoles, searchRole } from './roles.ts'

const newDatabase = `CREATE DATABASE rcms TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`

/** Before the migrations: is this a server and a database the program can live in? Throws DatabaseUnfit. */
export async function probeServer(owner: DatabasePool): Promise<void> {
  const { rows } = await owner.pg.query<{ version: number; name: string; encoding: string; may: boolean }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
       current_setting('server_encoding') as encoding,
       has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as may`,
  )
  const { version, name, encoding, may } = rows[0]!
  const faults: string[] = []
  if (version < 150000) faults.push(`This is PostgreSQL ${name}; OpenRCMS needs version 15 or later.`)
  if (encoding !== 'UTF8') {
    faults.push(`The database stores text as ${encoding}, not UTF8. Make a new one: ${newDatabase};`)
  }
  if (!may) {
    faults.push(
      'The account of DATABASE_URL may not create tables here. Make it the owner of the database: ALTER DATABASE … OWNER TO …;',
    )
  }
  refuseIf(faults)
}

/** After the migrations: letters of every script compare, and no role of the program can pass by the row policies. */
export async function probeReady(owner: DatabasePool): Promise<void> {
  const faults = [...(await letterFaults(owner)), ...(await roleFaults(owner))]
  refuseIf(faults)
}

/** With LC_CTYPE=C trigrams see no letter outside ASCII, and the search would find nobody. */
async function letterFaults(owner: DatabasePool): Promise<string[]> {
  const { rows } = await owner.pg.query<{ score: number }>(`select similarity('Мамедов', 'Мамедова') as score`)
  if ((rows[0]?.score ?? 0) > 0.5) return []
  return [
    `The database compares only the letters of English, so names would not be found. Its character type (LC_CTYPE) cannot be changed; make a new database: ${newDatabase};`,
  ]
}

async function roleFaults(owner: DatabasePool): Promise<string[]> {
  const { rows } = await owner.pg.query<{ role: string; through: string }>(
    `select own.rolname as role, power.rolname as through
       from pg_roles own join pg_roles power on pg_has_role(own.oid, power.oid, 'MEMBER')
      where own.rolname = any($1::text[])
        and (power.rolsuper or power.rolbypassrls or power.rolname = current_user
          or power.rolname in ('pg_read_all_data', 'pg_write_all_data'))
      order by 1, 2`,
    [[...loginRoles, searchRole]],
  )
  return rows.map(({ role, through }) =>
    role === through
      ? `The role ${role} could pass by the protection of rows. A superuser must run: ALTER ROLE ${role} NOSUPERUSER NOBYPASSRLS;`
      : `The role ${role} could pass by the protection of rows as a member of ${through}. Run: REVOKE "${through}" FROM ${role};`,
  )
}

function refuseIf(faults: string[]): void {
  if (faults.length > 0) throw new DatabaseUnfit(faults)
}
