import pg from 'pg'
import { databaseName, ownerRole } from '../../platform/database/embedded/prepare.ts'
import { startEmbedded } from '../../platform/database/embedded.ts'
import { DatabaseUnfit } from '../../platform/database/errors.ts'
import { notALaboratory } from '../../platform/database/laboratory-mark.ts'

/** The story as it was told, kept beside the database that is worked in. */
const start = 'rcms_start'
const next = 'rcms_next'
const old = 'rcms_old'

/** What a workshop adds to the story, referred-to tables first; the last two are its progress. */
const kept = ['users', 'sessions', 'laboratory_participants'] as const
const progress = ['laboratory_answers', 'laboratory_hints'] as const

/** Keeps the story as it stands; nobody may be connected to it. A copy that is there already stays. */
export async function keepStart(folder: string): Promise<void> {
  await asSuperuser(folder, async (client) => {
    if (await exists(client, start)) return
    await client.query(`drop database if exists ${next} with (force)`)
    await client.query(`create database ${next} template ${databaseName} owner ${ownerRole} strategy file_copy`)
    await client.query(`alter database ${next} rename to ${start}`)
    await client.query(`alter database ${start} is_template true allow_connections false`)
  })
}

/**
 * Puts the laboratory back to the start of its story while it runs: a fresh copy is made beside it and takes its place in an
 * instant, with the accounts, who is signed in, and the progress where it is to be kept. Requests of that instant are told to try again.
 * @throws DatabaseUnfit for a database that is no laboratory; nothing of it is touched
 */
export async function resetLaboratory(folder: string, { keepProgress }: { keepProgress: boolean }): Promise<void> {
  await asSuperuser(folder, async (client, connect) => {
    await requireMarked(connect)
    if (!(await exists(client, start))) throw new DatabaseUnfit([notALaboratory])
    await client.query(`drop database if exists ${next} with (force)`)
    await client.query(`create database ${next} template ${start} owner ${ownerRole} strategy file_copy`)
    const [from, to] = [await connect(databaseName), await connect(next)]
    try {
      for (const table of [...kept, ...(keepProgress ? progress : [])]) await carry(from, to, table)
    } finally {
      await from.end()
      await to.end()
    }
    await client.query(`drop database if exists ${old} with (force)`)
    await client.query(`alter database ${databaseName} allow_connections false`)
    await leaveAll(client)
    await client.query(`alter database ${databaseName} rename to ${old}`)
    await client.query(`alter database ${next} rename to ${databaseName}`)
    await client.query(`drop database ${old} with (force)`)
  })
}

/** Takes away half a story whose telling was cut short; the next opening begins with an empty database. @throws DatabaseUnfit */
export async function forgetStory(folder: string): Promise<void> {
  await asSuperuser(folder, async (client, connect) => {
    await requireMarked(connect)
    await client.query(`drop database ${databaseName} with (force)`)
  })
}

async function requireMarked(connect: (name: string) => Promise<pg.Client>): Promise<void> {
  const worked = await connect(databaseName)
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
  await to.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [rows[0].rows])
}

/** Ends every connection and waits until the last is gone. */
async function leaveAll(client: pg.Client): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`,
      [databaseName],
    )
    if (rowCount === 0) return
    await new Promise((done) => setTimeout(done, 25))
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return ((await client.query('select from pg_database where datname = $1', [name])).rowCount ?? 0) > 0
}

async function asSuperuser(
  folder: string,
  work: (client: pg.Client, connect: (name: string) => Promise<pg.Client>) => Promise<void>,
): Promise<void> {
  const embedded = await startEmbedded({ dataDir: folder })
  const connect = async (name: string) => {
    const client = new pg.Client({ connectionString: embedded.superuserUrl.replace(/[^/]*$/, name) })
    await client.connect()
    return client
  }
  const client = await connect('postgres')
  try {
    await work(client, connect)
  } finally {
    await client.end()
    await embedded.stop()
  }
}
