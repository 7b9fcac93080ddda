// Offered to other features: what /metrics tells beside the process itself.
import type { Operations } from '../../../contract/operations.ts'
import { isUnavailable } from '../../platform/database/errors.ts'
import type { Figure } from '../../platform/metrics/process-metrics.ts'
import type { Services } from '../../platform/services.ts'
import { askOperations } from './ask.ts'

/** The same facts as on the page of the operator. While the database is away, that alone. */
export async function askFigures(services: Services): Promise<Figure[]> {
  try {
    return [up(1), ...figuresOf(await askOperations(services))]
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return [up(0)]
  }
}

function up(value: 0 | 1): Figure {
  return { name: 'openrcms_database_up', help: 'Whether the database answers', value }
}

export function figuresOf(found: Operations): Figure[] {
  const now = Date.parse(found.at)
  const age = (at: string | null) => (at ? (now - Date.parse(at)) / 1000 : 0)
  const moment = (at: string) => Date.parse(at) / 1000
  const gauge = (name: string, help: string, value: number, labels?: Record<string, string>): Figure => ({
    name: `openrcms_${name}`,
    help,
    value,
    ...(labels ? { labels } : {}),
  })
  const { program, database, queue, outbox, signIns, disk, backup, verification } = found
  return [
    gauge('info', 'Versions', 1, {
      version: program.version,
      mode: program.mode,
      migration: database.migration,
      postgresql: database.version,
    }),
    gauge('database_bytes', 'Size of the database', database.sizeBytes),
    gauge('database_connections', 'Connections to the database, of all processes', database.connections),
    gauge('database_connections_most', 'Connections that the server allows', database.mostConnections),
    gauge('oldest_transaction_seconds', 'Age of the oldest transaction', age(database.oldestTransactionAt)),
    ...found.pools.flatMap(({ name: pool, open, idle, waiting, most }) => [
      gauge('pool_connections', 'Connections of this process', open - idle, { pool, state: 'used' }),
      gauge('pool_connections', 'Connections of this process', idle, { pool, state: 'idle' }),
      gauge('pool_connections_most', 'Connections that this process may open', most, { pool }),
      gauge('pool_waiting', 'Requests of this process that wait for a connection', waiting, { pool }),
    ]),
    ...found.jobs.flatMap(({ name: job, state, succeededAt }) => [
      gauge(
        'job_trouble',
        '1 when the last turn failed or none begins',
        ['failed', 'overdue'].includes(state) ? 1 : 0,
        {
          job,
        },
      ),
      ...(succeededAt ? [gauge('job_success_timestamp_seconds', 'Last success', moment(succeededAt), { job })] : []),
    ]),
    gauge('jobs', 'Jobs by state', queue.waiting, { state: 'waiting' }),
    gauge('jobs', 'Jobs by state', queue.active, { state: 'active' }),
    gauge('jobs', 'Jobs by state', queue.failed, { state: 'failed' }),
    gauge('jobs_oldest_seconds', 'Age of the oldest job that waits', age(queue.oldestAt)),
    gauge('outbox_waiting', 'Messages that were not told yet', outbox.waiting),
    gauge('outbox_oldest_seconds', 'Age of the oldest of them', age(outbox.oldestAt)),
    gauge('webhook_deliveries_waiting', 'Deliveries that wait for their webhook', outbox.deliveriesWaiting),
    gauge('webhooks_failing', 'Webhooks that do not answer at the moment', outbox.webhooksFailing),
    gauge('sessions', 'Sessions of officials', signIns.sessions),
    gauge('sign_in_failures_day', 'Failed sign-ins and proofs of the last day', signIns.failures),
    gauge('passwords_waiting', 'Passwords that are being computed or wait for it', signIns.passwordsWaiting),
    gauge('disk_free_bytes', 'Free space where the data folder lies', disk.freeBytes),
    gauge('key_epochs', 'Installation keys that are held', found.keys.filter(({ present }) => present).length),
    ...(backup ? [gauge('backup_timestamp_seconds', 'Last backup', moment(backup.at))] : []),
    gauge('record_faults', 'Faults in the record that its proof has found', faultsOf(found)),
    ...(verification
      ? [gauge('record_proven_timestamp_seconds', 'Last proof of the record', moment(verification.finishedAt))]
      : []),
  ]
}

/** A round that goes on may have found what the finished one before it had not. */
function faultsOf({ verification, round }: Operations): number {
  return Math.max(verification?.faults ?? 0, round?.faults ?? 0)
}
