import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type RunningServer, startServer } from '../../server/main.ts'
import { type Config, readConfig } from '../../server/platform/config/config.ts'
import { projectRoot } from '../../server/platform/config/root.ts'
import { secretsFolder } from '../../server/platform/config/secret.ts'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../server/testing/database.ts'
import { lawOf } from '../../server/testing/law.ts'

export interface TestServer extends RunningServer {
  /** Lets time pass; the clock otherwise runs on from where it was set. */
  setClock(moment: string): void
  advance(days: number): void
  /** As if the program had worked until then, so that a clock set on is no outage. */
  liveUntil(moment: string): Promise<void>
  /** Takes the database away from the program; what is given back returns it. */
  loseDatabase(): Promise<() => Promise<void>>
}

const day = 86_400_000

/** What a program finds when it starts: its folder, and a database of its own on the server that all journeys share. */
export interface Ground {
  dataDir: string
  database: TestDatabase
}

export async function newGround(): Promise<Ground> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rcms-journey-'))
  const database = await createTestDatabase()
  // The roles of the server are everybody's, and their passwords come from this secret.
  writeFileSync(
    join(secretsFolder(dataDir), 'installation'),
    `${inject('testCluster').secret}
`,
    { mode: 0o600 },
  )
  return { dataDir, database }
}

/** The whole program with its ground, the built pages and a clock that a journey sets. */
export async function openServer(moment: string, settings: Partial<Config> = {}, ground?: Ground): Promise<TestServer> {
  if (!existsSync(join(projectRoot, 'dist', 'web', 'index.html')))
    throw new Error('The pages are not built: run npm start once.')
  const { dataDir, database } = ground ?? (await newGround())
  let offset = Date.parse(moment) - Date.now()
  const config = { ...readConfig({}), ...settings, port: 0, dataDir, databaseUrl: database.ownerUrl }
  const server = await startServer(config, {
    clock: () => new Date(Date.now() + offset),
    practiceCases: false,
    law: lawOf(config.mode),
  })
  return {
    ...server,
    setClock: (at) => {
      offset = Date.parse(at) - Date.now()
    },
    advance: (days) => {
      offset += days * day
    },
    liveUntil: async (at) => {
      const { system } = server.services.pools
      await system.pg.query(
        `insert into heartbeat (beat_at) values ($1) on conflict (one) do update set beat_at = excluded.beat_at`,
        [at],
      )
    },
    loseDatabase: async () => {
      await asSuperuser(`alter database ${database.name} connection limit 0`)
      await asSuperuser('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name])
      return async () => {
        await asSuperuser(`alter database ${database.name} connection limit -1`)
      }
    },
    stop: async () => {
      await server.stop()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
