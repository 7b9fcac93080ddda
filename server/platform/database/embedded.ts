import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { derivePassword, installationSecret } from '../config/secret.ts'
import { findBinaries } from './embedded/binaries.ts'
import { createCluster, placeCluster } from './embedded/cluster.ts'
import { type Hold, isLast, tryHold, WrongPassword } from './embedded/hold.ts'
import { readPostmaster } from './embedded/postmaster.ts'
import { databaseName, ownerPassword, ownerRole, prepareCluster } from './embedded/prepare.ts'
import { ensureRunning, type Server } from './embedded/server.ts'
import { stopServer } from './embedded/stop.ts'

export interface EmbeddedPostgres {
  /** The owner of the program's database; no superuser. */
  readonly ownerUrl: string
  /** The superuser of the cluster. The program needs it for nothing; the tests create databases with it. */
  readonly superuserUrl: string
  readonly port: number
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** RCMS_DATA */
  readonly dataDir: string
  readonly log?: (line: string) => void
  /** For what root's database account can reach when it cannot reach the usual places. */
  readonly stateDir?: string
  readonly settings?: Readonly<Record<string, string>>
  readonly initdbOptions?: readonly string[]
}

/**
 * Starts the program's own PostgreSQL in RCMS_DATA, or adopts the one that runs there already: left over from a
 * process that was killed, or in use by another process. All users of a server are equal; the last to leave stops it.
 * A server lost on the way (crash, `kill -9`) is started again on the same port.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log = () => {}, stateDir = '/var/lib/openrcms' } = options
  const secret = installationSecret(dataDir)
  const password = derivePassword(secret, 'role postgres')
  const place = placeCluster(dataDir, stateDir, secret, log)
  const binaries = findBinaries(place.account, stateDir, log)
  createCluster(place, binaries, password, options.initdbOptions)
  const portFile = join(dirname(place.folder), 'postgres-port')
  const server: Server = { place, binaries, password, settings: options.settings ?? {}, portFile }
  const hold = await ensureRunning(server).catch(explain(server))
  await prepareCluster(hold, secret)
  const url = (user: string, word: string, database: string) =>
    `postgresql://${user}:${word}@127.0.0.1:${hold.port}/${database}`
  return {
    ownerUrl: url(ownerRole, ownerPassword(secret), databaseName),
    superuserUrl: url('postgres', password, 'postgres'),
    port: hold.port,
    stop: keep(server, hold, log),
  }
}

/** Keeps the hold for as long as the process lives; returns how to leave. */
function keep(server: Server, first: Hold, log: (line: string) => void): () => Promise<void> {
  let hold: Hold | null = null
  let leaving = false
  let recovery: Promise<void> | undefined
  let left: Promise<void> | undefined
  const take = (next: Hold) => {
    hold = next
    next.client.once('end', () => {
      hold = null
      if (leaving) return
      log('The connection to the embedded database was lost; starting it again if need be.')
      recovery = recover()
    })
  }
  const recover = async () => {
    while (!leaving) {
      await sleep(300)
      try {
        return take(await ensureRunning(server, first.port, 10_000))
      } catch (error) {
        log(`${(error as Error).message} Trying again.`)
      }
    }
  }
  const leave = async () => {
    leaving = true
    await recovery
    const running = readPostmaster(server.place.folder)
    const last = hold ?? (running && (await tryHold(running.port, server.place.folder, server.password)))
    if (!last) return
    if (await isLast(last)) await stopServer(server)
    else log('The embedded database keeps running for another process.')
    await last.client.end().catch(() => {})
  }
  take(first)
  return () => {
    left ??= leave()
    return left
  }
}

function explain(server: Server): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof WrongPassword)) throw error
    throw new Error(
      `The secrets kept in RCMS_DATA do not open the database in ${server.place.folder}. ` +
        'Put the folder "secrets" back from your backup, or set RCMS_DATA to a new folder.',
      { cause: error },
    )
  }
}
