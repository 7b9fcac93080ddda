import pg from 'pg'
import { databaseName, ownerRole } from '../../platform/database/embedded/prepare.ts'
import { startEmbedded } from '../../platform/database/embedded.ts'
import { DatabaseUnfit } from '../../platform/database/errors.ts'
import { notALaboratory } from '../../platform/database/laboratory-mark.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { createPool } from '../../platform/database/pool.ts'

/** The database that is worked in, and the server on which the copies lie beside it. */
export interface Place {
  superuserUrl: string
  ownerUrl: string
  name: string
}

/** The story as it was told. */
const startOf = (name: string) => `${name}_start`
const nextOf = (name: string) => `${name}_next`
const oldOf = (name: string) => `${name}_old`

const notOpened =
  'There is no start to go back to: the laboratory was not opened to its end. Open it once more with “rcms lab start”.'

/** Any number, the same for all processes. */
const changingLock = 55_069

/** What a workshop adds to the story, referred-to tables first; the last two are its progress. */
const kept = ['users', 'sessions', 'laboratory_participants'] as const
const progress = ['laboratory_answers', 'laboratory_hints'] as const

/** Keeps the story as it stands, while nobody is let in. A copy that is there already stays. */
export function keepStart({ superuserUrl, name }: Place): Promise<void> {
  return asSuperuser(superuserUrl, async (client, connect) => {
    await finishRename(client, name)
    await requireMarked(connect, name)
    if (await exists(client, startOf(name))) return
    await client.query(`drop database if exists ${nextOf(name)} with (force)`)
    await whileNobodyEnters(client, name, {}, () => copy(client, name, nextOf(name)))
    await client.query(`alter database ${nextOf(name)} rename to ${startOf(name)}`)
    await client.query(`alter database ${startOf(name)} is_template true allow_connections false`)
  })
}

/**
 * Puts the laboratory back to the start of its story while it runs: a fresh copy is made beside it and takes its place in an
 * instant, with the accounts, who is signed in, and the progress where it is to be kept. Requests of that instant are told to try again.
 * One after another where several ask at once, in whatever process.
 * @throws DatabaseUnfit for a database that is no laboratory; nothing of it is touched
 */
export function resetToStart(
  { superuserUrl, ownerUrl, name }: Place,
  { keepProgress }: { keepProgress: boolean },
): Promise<void> {
  return asSuperuser(superuserUrl, async (client, connect) => {
    await finishRename(client, name)
    await requireMarked(connect, name)
    if (!(await exists(client, startOf(name)))) throw new DatabaseUnfit([notOpened])
    await client.query(`drop database if exists ${nextOf(name)} with (force)`)
    await copy(client, startOf(name), nextOf(name))
    await bringUp(ownerUrl, nextOf(name))
    await client.query(`drop database if exists ${oldOf(name)} with (force)`)
    const from = await connect(name)
    const to = await connect(nextOf(name))
    await whileNobodyEnters(client, name, { but: from }, async () => {
      try {
        // A laboratory that was opened for more people than when its start was kept has some of them there already.
        for (const table of [...progress].reverse()) await to.query(`delete from ${table}`)
        // With the door shut, so that no answer is given between the copying and the exchange.
        for (const table of [...kept, ...(keepProgress ? progress : [])]) await carry(from, to, table)
      } finally {
        await from.end()
        await to.end()
      }
      await leaveAll(client, name)
      await leaveAll(client, nextOf(name))
      // Both or none: a start that found no database of the name would make an empty one.
      await client.query('begin')
      await client.query(`alter database ${name} rename to ${oldOf(name)}`)
      await client.query(`alter database ${nextOf(name)} rename to ${name}`)
      await client.query('commit')
    })
    await client.query(`drop database ${oldOf(name)} with (force)`)
  })
}

/** An earlier version that ended between its renames left no database of the name: the copy was ready, and takes its place now. */
async function finishRename(client: pg.Client, name: string): Promise<void> {
  if (!(await exists(client, name)) && (await exists(client, oldOf(name)))) {
    const ready = (await exists(client, nextOf(name))) ? nextOf(name) : oldOf(name)
    await client.query(`alter database ${ready} rename to ${name}`)
  }
  // One that ended a moment earlier left it shut.
  if (await exists(client, name)) await client.query(`alter database ${name} allow_connections true`)
}

/** Waits for a reset that goes on, and opens what one left shut that was cut short. */
export function openAgain({ superuserUrl, name }: Pick<Place, 'superuserUrl' | 'name'>): Promise<void> {
  return asSuperuser(superuserUrl, (client) => finishRename(client, name))
}

/** Takes away half a story whose telling was cut short; the next opening begins with an empty database. @throws DatabaseUnfit */
export function forgetStory({ superuserUrl, name }: Place): Promise<void> {
  return asSuperuser(superuserUrl, async (client, connect) => {
    await finishRename(client, name)
    await requireMarked(connect, name)
    await client.query(`drop database ${name} with (force)`)
  })
}

/** Works on the database of a laboratory's folder, whose server is started or met. */
export async function inFolder<T>(folder: string, work: (place: Place) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDir: folder })
  try {
    const { superuserUrl, ownerUrl } = embedded
    return await work({ superuserUrl, ownerUrl, name: databaseName })
  } finally {
    await embedded.stop()
  }
}

/** The start may have been kept by an earlier version of the program. */
async function bringUp(ownerUrl: string, name: string): Promise<void> {
  const owner = createPool(ownerUrl.replace(/[^/]*$/, name), { max: 1 })
  try {
    await migrate(owner)
  } finally {
    await owner.close()
  }
}

function copy(client: pg.Client, from: string, to: string): Promise<unknown> {
  return client.query(`create database ${to} template ${from} owner ${ownerRole} strategy file_copy`)
}

async function requireMarked(connect: (name: string) => Promise<pg.Client>, name: string): Promise<void> {
  const worked = await connect(name)
  try {
    const { rowCount } = await worked.query(`select from installation where part = 'laboratory'`)
    if (rowCount === 0) throw new DatabaseUnfit([notALaboratory])
  } finally {
    await worked.end()
  }
}

/** Rows of the accounts of the workshop; those of the story are in the copy already. */
async function carry(from: pg.Client, to: pg.Client, table: string): Promise<void> {
  const of = `select user_id from laboratory_participants`
  const { rows } = await from.query<{ rows: string | null }>(
    `select json_agg(t)::text as rows from ${table} t where t.user_id in (${of})`,
  )
  if (!rows[0]?.rows) return
  await to.query(
    `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json) on conflict do nothing`,
    [rows[0].rows],
  )
}

/** Shuts a database while something is done with it. Whatever stands under the name afterwards is open again. */
async function whileNobodyEnters(
  client: pg.Client,
  name: string,
  { but }: { but?: pg.Client },
  work: () => Promise<unknown>,
): Promise<void> {
  const stays = but ? await pidOf(but) : null
  await client.query(`alter database ${name} allow_connections false`)
  try {
    await leaveAll(client, name, stays)
    await work()
  } finally {
    await client.query('rollback')
    await finishRename(client, name)
  }
}

async function pidOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return rows[0]!.pid
}

/** Ends every connection but one and waits until the last is gone. @throws Error where one stays for five seconds */
async function leaveAll(client: pg.Client, name: string, stays: number | null = null): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid is distinct from $2`,
      [name, stays],
    )
    if (rowCount === 0) return
    await new Promise((done) => setTimeout(done, 25))
  }
  throw new Error(`Connections to ${name} did not end`)
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return ((await client.query('select from pg_database where datname = $1', [name])).rowCount ?? 0) > 0
}

async function asSuperuser(
  superuserUrl: string,
  work: (client: pg.Client, connect: (name: string) => Promise<pg.Client>) => Promise<void>,
): Promise<void> {
  const connect = async (name: string) => {
    const client = new pg.Client({ connectionString: superuserUrl.replace(/[^/]*$/, name) })
    await client.connect()
    return client
  }
  const client = await connect('postgres')
  try {
    // Held until the connection ends: the page and the command line change these databases one at a time.
    await client.query('select pg_advisory_lock($1)', [changingLock])
    await work(client, connect)
  } finally {
    await client.end()
  }
}
