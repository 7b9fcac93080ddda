import { statfs } from 'node:fs/promises'
import type { Operations } from '../../../contract/operations.ts'
import { programVersion } from '../../platform/backup/program.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { slowStatements } from '../../platform/metrics/slow-statements.ts'
import type { Services } from '../../platform/services.ts'
import { registersState } from '../registers/state.ts'
import { passwordsWaiting } from '../session/password.ts'
import {
  databaseFacts,
  lastMigration,
  oldestTransaction,
  outboxFacts,
  type Queue,
  queueFacts,
  signInFacts,
} from './ask-database.ts'
import { jobState } from './job-state.ts'
import { readNote } from './notes.ts'

const shownSlow = 10

/** How the installation does at this moment. */
export async function askOperations(services: Services): Promise<Operations> {
  const { pools, config, clock } = services
  const now = clock()
  const startedAt = new Date(now.getTime() - process.uptime() * 1000)
  const oldest = await oldestTransaction(pools)
  const migration = await lastMigration(pools)
  const asked = await withSystem(
    pools.system,
    async (tx) => {
      const database = await databaseFacts(tx)
      const queue = await queueFacts(tx)
      return {
        database: {
          kind: config.databaseUrl ? ('external' as const) : ('embedded' as const),
          version: database.version,
          sizeBytes: database.size,
          connections: database.connections,
          mostConnections: database.most,
          oldestTransactionAt: written(oldest),
          migration,
        },
        jobs: await jobsOf(tx, queue, startedAt, now),
        queue: {
          waiting: queue.waiting,
          active: queue.active,
          failed: queue.failed,
          oldestAt: written(queue.oldest),
        },
        outbox: await outboxOf(tx),
        registers: await registersState(tx, services),
        signIns: { ...(await signInFacts(tx, now)), passwordsWaiting: passwordsWaiting() },
        keys: await keysOf(tx, services),
        ...(await notesOf(tx)),
      }
    },
    { readOnly: true },
  )
  return {
    at: now.toISOString(),
    program: {
      version: programVersion(),
      mode: config.mode,
      startedAt: startedAt.toISOString(),
      memoryBytes: process.memoryUsage.rss(),
    },
    ...asked,
    pools: poolsOf(services),
    slow: slowStatements(now)
      .slice(0, shownSlow)
      .map((one) => ({ ...one, lastAt: one.lastAt.toISOString() })),
    disk: await diskOf(config.dataDir),
  }
}

function poolsOf({ pools }: Pick<Services, 'pools'>): Operations['pools'] {
  return (['app', 'system', 'eraser', 'owner'] as const).map((name) => {
    const { totalCount, idleCount, waitingCount, options } = pools[name].pg
    return { name, open: totalCount, idle: idleCount, waiting: waitingCount, most: options.max ?? 0 }
  })
}

async function jobsOf(tx: Transaction, { schedules }: Queue, startedAt: Date, now: Date): Promise<Operations['jobs']> {
  const turns = await tx.selectFrom('job_turns').selectAll().execute()
  return schedules.map(({ name, cron }) => {
    const found = turns.find((one) => one.name === name)
    const [beganAt, succeededAt, failedAt] = [found?.began_at, found?.succeeded_at, found?.failed_at].map(
      (at) => at ?? null,
    ) as [Date | null, Date | null, Date | null]
    return {
      name,
      cron,
      beganAt: written(beganAt),
      succeededAt: written(succeededAt),
      failedAt: written(failedAt),
      fault: found?.fault ?? null,
      tookMs: found?.took_ms ?? null,
      state: jobState({ cron, beganAt, succeededAt, failedAt }, startedAt, now),
    }
  })
}

async function outboxOf(tx: Transaction): Promise<Operations['outbox']> {
  const { waiting, oldest, deliveries, failing } = await outboxFacts(tx)
  return { waiting, oldestAt: written(oldest), deliveriesWaiting: deliveries, webhooksFailing: failing }
}

async function keysOf(tx: Transaction, { keys }: Services): Promise<Operations['keys']> {
  const known = await tx.selectFrom('key_epochs').selectAll().execute()
  const epochs = new Set([...keys.byEpoch.keys(), ...known.map(({ epoch }) => epoch)])
  return [...epochs]
    .sort((a, b) => b - a)
    .map((epoch) => {
      const life = known.find((one) => one.epoch === epoch)
      return {
        epoch,
        current: epoch === keys.current.epoch,
        present: keys.byEpoch.has(epoch),
        madeAt: written(life?.made_at),
        retiredAt: written(life?.retired_at),
        destroyedAt: written(life?.destroyed_at),
      }
    })
}

async function notesOf(tx: Transaction): Promise<Pick<Operations, 'backup' | 'verification' | 'round'>> {
  const backup = await readNote(tx, 'backup')
  const verification = await readNote(tx, 'verification')
  const round = await readNote(tx, 'verification_round')
  return {
    backup: backup && { at: backup.at.toISOString(), ...backup.content },
    verification: verification && { finishedAt: verification.at.toISOString(), ...verification.content },
    round:
      round && !round.content.over
        ? { beganAt: round.content.beganAt, cases: round.content.cases, faults: round.content.faults }
        : null,
  }
}

/** Of the disk on which the data folder lies; where it cannot be asked, nothing is claimed. */
async function diskOf(dataDir: string): Promise<Operations['disk']> {
  const { bavail, blocks, bsize } = await statfs(dataDir || '.').catch(() => ({ bavail: 0, blocks: 0, bsize: 0 }))
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}

function written(at: Date | null | undefined): string | null {
  return at ? new Date(at).toISOString() : null
}
