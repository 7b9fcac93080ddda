import { secretsFolder } from '../config/secret.ts'
import { secretBelongs } from './belongs.ts'
import { DatabaseUnfit, namingLoss, sqlState } from './errors.ts'
import { migrate } from './migrate.ts'
import { createPool, type DatabasePool } from './pool.ts'
import { probeReady, probeServer } from './probe.ts'
import { ensureRoles, roleUrl } from './roles.ts'

export interface Pools {
  /** Migrations only. */
  readonly owner: DatabasePool
  /** Requests: through withActor. */
  readonly app: DatabasePool
  /** Projections, jobs, rebuild: through withSystem. */
  readonly system: DatabasePool
  /** Erasure alone: through withSystem. Opens no connection until somebody is erased. */
  readonly eraser: DatabasePool
  close(): Promise<void>
}

/** A request that takes longer is given up, and says so; nobody waits for ever behind a process that hangs. */
const limits = { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 }

/**
 * The pools of the owner's database under each role. Opens no connection yet.
 * @param max connections of each pool; `patience` as in `PoolOptions`
 */
export function createPools(
  ownerUrl: string,
  secret: Buffer,
  max?: { app: number; system: number; patience?: number },
): Pools {
  const patience = max?.patience === undefined ? {} : { patience: max.patience }
  const owner = createPool(ownerUrl, { max: 2, applicationName: 'openrcms owner' })
  const app = createPool(roleUrl(ownerUrl, 'rcms_app', secret), { max: max?.app ?? 20, limits, ...patience })
  const system = createPool(roleUrl(ownerUrl, 'rcms_system', secret), {
    max: max?.system ?? 10,
    ...patience,
    applicationName: 'openrcms system',
  })
  const eraser = createPool(roleUrl(ownerUrl, 'rcms_eraser', secret), {
    max: 2,
    applicationName: 'openrcms eraser',
  })
  return {
    owner,
    app,
    system,
    eraser,
    close: async () => {
      await Promise.all([owner.close(), app.close(), system.close(), eraser.close()])
    },
  }
}

/**
 * From one owner address to a database that is ready: probes the server, makes the roles, migrates, probes the
 * result. Throws DatabaseUnfit or DatabaseUnavailable; several processes may do it at once.
 */
export async function connect(ownerUrl: string, secret: Buffer, dataDir: string): Promise<Pools> {
  const pools = createPools(ownerUrl, secret)
  try {
    await namingLoss(async () => {
      await probeServer(pools.owner)
      await secretBelongs(pools.owner, secret, secretsFolder(dataDir))
      await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
      await migrate(pools.owner)
      await probeReady(pools.owner)
    })
    return pools
  } catch (error) {
    await pools.close()
    throw refusal(error) ?? error
  }
}

function refusal(error: unknown): DatabaseUnfit | null {
  const state = sqlState(error)
  if (state?.startsWith('28')) {
    return new DatabaseUnfit(['The server refuses the account or the password of DATABASE_URL.'], error)
  }
  if (state === '3D000') {
    return new DatabaseUnfit(['The database named in DATABASE_URL does not exist. Create it first.'], error)
  }
  return null
}
