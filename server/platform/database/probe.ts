import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import { clockFaults } from './probe-clock.ts'
import { lockFaults } from './probe-locks.ts'
import { guardFaults, roleFaults } from './probe-rows.ts'
import { sessionFaults, withSessions } from './probe-sessions.ts'

const newDatabase = `CREATE DATABASE rcms TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`

/** As much of a pool as a probe needs, so that it can also be asked within one transaction. */
export type Asked = { readonly pg: Pick<DatabasePool['pg'], 'query'> }

/** Before the migrations: is this a server and a database the program can live in? Throws DatabaseUnfit. */
export async function probeServer(owner: DatabasePool): Promise<void> {
  refuseIf(serverFaults(await lookAt(owner)))
  // Asked only of a server that is of the right kind: this sends more than one statement.
  refuseIf([...(await withSessions(owner, sessionFaults)), ...(await clockFaults(owner))])
}

/** After the migrations: letters of every script compare, no role passes by the row policies, and locks exclude. */
export async function probeReady(owner: DatabasePool): Promise<void> {
  const letters = await letterFaults(owner)
  const rows = [...(await roleFaults(owner)), ...(await guardFaults(owner))]
  refuseIf([...letters, ...rows])
  refuseIf(await withSessions(owner, lockFaults))
}

export interface ServerFacts {
  version: number
  name: string
  encoding: string
  /** Whether the account may make tables here. */
  may: boolean
  readOnly: boolean
  standby: boolean
  /** Extensions that the server could install. */
  extensions: readonly string[]
  /** The schema in which one of them was installed already, where the program does not look. */
  astray: string | null
}

const needed = ['pg_trgm']

async function lookAt(owner: Asked): Promise<ServerFacts> {
  const { rows } = await owner.pg.query<ServerFacts>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
       current_setting('server_encoding') as encoding,
       has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as may,
       current_setting('transaction_read_only') = 'on' as "readOnly", pg_is_in_recovery() as standby,
       array(select name::text from pg_available_extensions where name = any($1::text[])) as extensions,
       (select n.nspname::text from pg_extension e join pg_namespace n on n.oid = e.extnamespace
         where e.extname = any($1::text[]) and n.nspname <> all (current_schemas(true))) as astray`,
    [needed],
  )
  return rows[0]!
}

export function serverFaults(facts: ServerFacts): string[] {
  const { version, name, encoding, may, readOnly, standby, extensions, astray } = facts
  const faults: string[] = []
  if (version < 150000) faults.push(`This is PostgreSQL ${name}; OpenRCMS needs version 15 or later.`)
  if (standby) {
    faults.push('This server is a standby, which only reads. Point DATABASE_URL at the primary server of the group.')
  } else if (readOnly) {
    faults.push(
      'The database takes no changes (default_transaction_read_only is on). Run: ALTER DATABASE … RESET default_transaction_read_only; the same for the account of DATABASE_URL.',
    )
  }
  if (encoding !== 'UTF8') {
    faults.push(`The database stores text as ${encoding}, not UTF8. Make a new one: ${newDatabase};`)
  }
  if (!may) {
    faults.push(
      'The account of DATABASE_URL may not create tables here. Make it the owner of the database: ALTER DATABASE … OWNER TO …;',
    )
  }
  for (const extension of needed.filter((one) => !extensions.includes(one))) {
    faults.push(
      `The server does not have the extension ${extension}. It is part of PostgreSQL's contrib: install that package on the server.`,
    )
  }
  if (astray) {
    faults.push(
      `The extension pg_trgm lies in the schema ${astray}, where the program does not look. Run: ALTER EXTENSION pg_trgm SET SCHEMA public;`,
    )
  }
  return faults
}

/** With LC_CTYPE=C trigrams see no letter outside ASCII, and the search would find nobody. */
async function letterFaults(owner: Asked): Promise<string[]> {
  const { rows } = await owner.pg.query<{ score: number }>(`select similarity('Мамедов', 'Мамедова') as score`)
  if ((rows[0]?.score ?? 0) > 0.5) return []
  return [
    `The database compares only the letters of English, so names would not be found. Its character type (LC_CTYPE) cannot be changed; make a new database: ${newDatabase};`,
  ]
}

function refuseIf(faults: string[]): void {
  if (faults.length > 0) throw new DatabaseUnfit(faults)
}
