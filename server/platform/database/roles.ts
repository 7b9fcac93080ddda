import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { derivePassword } from '../config/secret.ts'
import { DatabaseUnfit, isUnavailable, sqlState } from './errors.ts'
import { type DatabasePool, withCredentials } from './pool.ts'
import { scramVerifier } from './scram.ts'

/** Roles that sign in; what each may do is granted by the migrations. */
export const loginRoles = ['rcms_app', 'rcms_system', 'rcms_eraser'] as const
/** Owns the search functions; nobody signs in as it. */
export const searchRole = 'rcms_search'

export type LoginRole = (typeof loginRoles)[number]

/** Any number will do, as long as every start takes the same. */
const rolesLock = 7_264_001

/** The address of the owner's database under one of the program's own roles. */
export function roleUrl(ownerUrl: string, role: LoginRole, secret: Buffer): string {
  return withCredentials(ownerUrl, role, rolePassword(role, secret))
}

function rolePassword(role: LoginRole, secret: Buffer): string {
  return derivePassword(secret, `role ${role}`)
}

/**
 * Creates what is missing of the program's roles and sets their passwords; does nothing when all of them can sign in.
 * Throws DatabaseUnfit when the owner may not create them: the statements an administrator has to run are then
 * kept in a file of `secretsDir`.
 */
export async function ensureRoles(owner: DatabasePool, secret: Buffer, secretsDir: string): Promise<void> {
  if (await complete(owner, secret)) return
  try {
    await twiceIfRaced(() => createRoles(owner, secret))
  } catch (error) {
    if (sqlState(error) !== '42501') throw error
    throw await cannotCreate(owner, secret, secretsDir, error)
  }
  if (!(await complete(owner, secret))) {
    throw new DatabaseUnfit(['The roles of the program were created, but they cannot sign in. Check pg_hba.conf.'])
  }
}

async function complete(owner: DatabasePool, secret: Buffer): Promise<boolean> {
  const { rows } = await owner.pg.query<{ name: string; inherits: boolean }>(
    'select rolname as name, rolinherit as inherits from pg_roles where rolname = any($1::text[])',
    [[...loginRoles, searchRole]],
  )
  if (rows.length !== loginRoles.length + 1) return false
  if (rows.some(({ name, inherits }) => name === 'rcms_app' && inherits)) return false
  if (!(await mayTurn(owner)) || !(await mayHandOver(owner))) return false
  const signedIn = await Promise.all(loginRoles.map((role) => canSignIn(roleUrl(owner.url, role, secret))))
  return signedIn.every(Boolean)
}

/** The app must be able to turn into the system role, see statements(). */
async function mayTurn(owner: DatabasePool): Promise<boolean> {
  const { rows } = await owner.pg.query<{ may: boolean }>(
    `select pg_has_role('rcms_app', 'rcms_system', 'MEMBER') as may`,
  )
  return rows[0]?.may ?? false
}

/** The owner must be able to give the search functions to their role. PostgreSQL 16 has a privilege of its own for it. */
async function mayHandOver(owner: DatabasePool): Promise<boolean> {
  const { rows } = await owner.pg.query<{ may: boolean }>(
    `select case when current_setting('server_version_num')::int >= 160000
       then pg_has_role($1, 'SET') else pg_has_role($1, 'MEMBER') end as may`,
    [searchRole],
  )
  return rows[0]?.may ?? false
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (isUnavailable(error)) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createRoles(owner: DatabasePool, secret: Buffer): Promise<void> {
  const client = await owner.pg.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [rolesLock])
    for (const statement of await missingStatements(client, secret)) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

async function missingStatements(client: pg.PoolClient | pg.Pool, secret: Buffer): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const present = new Set(rows.map((row) => row.rolname))
  const { rows: here } = await client.query<{ name: string; user: string; isSuper: boolean }>(
    `select current_database() as name, current_user as user,
       (select rolsuper from pg_roles where rolname = current_user) as "isSuper"`,
  )
  const { name, user, isSuper } = here[0]!
  return statements(secret, name, isSuper ? null : user, present)
}

function statements(secret: Buffer, database: string, owner: string | null, present: Set<string>): string[] {
  const list: string[] = []
  for (const role of loginRoles) {
    const inherit = role === 'rcms_app' ? 'NOINHERIT ' : ''
    const rest = `${inherit}PASSWORD '${scramVerifier(rolePassword(role, secret))}'`
    // Of an existing role no more is changed: to mention the privileges at all would need a superuser.
    list.push(present.has(role) ? `ALTER ROLE ${role} ${rest}` : `CREATE ROLE ${role} LOGIN ${rest}`)
  }
  // For the writing half of a judged command the app turns into the system role, within the same transaction. It does
  // not inherit that role, so none of its rights and policies reach an ordinary query.
  list.push('GRANT rcms_system TO rcms_app')
  if (!present.has(searchRole)) list.push(`CREATE ROLE ${searchRole} NOLOGIN`)
  if (owner) list.push(`GRANT ${searchRole} TO ${pg.escapeIdentifier(owner)}`)
  list.push(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${loginRoles.join(', ')}`)
  return list
}

/** Advisory locks end at the database, roles do not: a start on another database of the same server may have been first. */
async function twiceIfRaced(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!['42710', '23505', 'XX000'].includes(sqlState(error) ?? '')) throw error
    await work()
  }
}

async function cannotCreate(
  owner: DatabasePool,
  secret: Buffer,
  secretsDir: string,
  cause: unknown,
): Promise<DatabaseUnfit> {
  const { rows } = await owner.pg.query<{ user: string }>('select quote_ident(current_user) as user')
  const user = rows[0]?.user
  const file = join(secretsDir, 'create-roles.sql')
  const text = (await missingStatements(owner.pg, secret)).map((statement) => `${statement};\n`)
  writeFileSync(file, text.join(''), { mode: 0o600 })
  return new DatabaseUnfit(
    [
      `The account ${user} of DATABASE_URL may not create the roles ${loginRoles.join(', ')} and ${searchRole}. ` +
        `Either let it: ALTER ROLE ${user} CREATEROLE; ` +
        `or let an administrator of the database run the statements kept in ${file}. Then start again.`,
    ],
    cause,
  )
}
