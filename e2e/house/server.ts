import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '../../server/main.ts'
import { type Config, readConfig } from '../../server/platform/config/config.ts'
import { projectRoot } from '../../server/platform/config/root.ts'
import { startEmbedded } from '../../server/platform/database/embedded.ts'
import { createPool } from '../../server/platform/database/pool.ts'

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

/** The whole program with its own database, the built pages and a clock that a journey sets. */
export async function openServer(moment: string, settings: Partial<Config> = {}): Promise<TestServer> {
  if (!existsSync(join(projectRoot, 'dist', 'web', 'index.html')))
    throw new Error('The pages are not built: run npm start once.')
  const dataDir = mkdtempSync(join(tmpdir(), 'rcms-journey-'))
  chmodSync(dataDir, 0o711) // the database runs under an account of its own and must pass through
  let offset = Date.parse(moment) - Date.now()
  const server = await startServer(
    { ...readConfig({}), ...settings, port: 0, dataDir },
    { clock: () => new Date(Date.now() + offset), practiceCases: false },
  )
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
      const cluster = await startEmbedded({ dataDir })
      const superuser = createPool(cluster.superuserUrl, { max: 1 })
      const name = new URL(cluster.ownerUrl).pathname.slice(1)
      await superuser.pg.query(`alter database ${name} connection limit 0`)
      await superuser.pg.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
      return async () => {
        await superuser.pg.query(`alter database ${name} connection limit -1`)
        await superuser.close()
        await cluster.stop()
      }
    },
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
