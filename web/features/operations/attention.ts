import type { Operations } from '../../../contract/operations.ts'

/** One thing that needs somebody's eye: a message with its values. Moments, sizes and names of jobs are put into words by the page. */
export type Attention = { id: string; severe?: true; job?: string } & {
  values?: Readonly<Record<string, string | number>>
  moments?: Readonly<Record<string, string>>
  sizes?: Readonly<Record<string, number>>
}

const minute = 60_000
const day = 24 * 60 * minute
const gigabyte = 1024 ** 3

/** What an operator should look at, the gravest first. */
export function attentionOf(found: Operations): Attention[] {
  const now = Date.parse(found.at)
  const older = (at: string | null, than: number) => at !== null && now - Date.parse(at) > than
  const { verification, round, backup, disk, outbox, database, signIns } = found
  const list: Attention[] = []
  const faults = Math.max(verification?.faults ?? 0, round?.faults ?? 0)
  if (faults > 0) {
    const values = { count: faults, kinds: (verification?.kinds ?? []).join(', ') || '…' }
    list.push({ id: 'record-faults', severe: true, values })
  }
  if (disk.totalBytes > 0 && (disk.freeBytes < gigabyte || disk.freeBytes < disk.totalBytes / 20)) {
    list.push({ id: 'disk', severe: true, sizes: { free: disk.freeBytes, total: disk.totalBytes } })
  }
  for (const { name, state, failedAt, fault } of found.jobs) {
    if (state === 'failed' && failedAt) {
      list.push({ id: 'job-failed', job: name, moments: { at: failedAt }, values: { fault: fault ?? '…' } })
    }
    if (state === 'overdue') list.push({ id: 'job-overdue', job: name })
  }
  if (!verification && !round) list.push({ id: 'record-never' })
  if (verification && !round && older(verification.finishedAt, 3 * day)) {
    list.push({ id: 'record-late', job: 'prove-the-record', moments: { at: verification.finishedAt } })
  }
  // What is invented need not be kept.
  if (found.program.mode === 'production') {
    if (!backup) list.push({ id: 'backup-never' })
    else if (older(backup.at, 2 * day)) list.push({ id: 'backup-late', moments: { at: backup.at } })
  }
  if (outbox.oldestAt && older(outbox.oldestAt, 10 * minute)) {
    list.push({ id: 'outbox', values: { count: outbox.waiting }, moments: { at: outbox.oldestAt } })
  }
  if (outbox.webhooksFailing > 0) list.push({ id: 'webhooks', values: { count: outbox.webhooksFailing } })
  if (database.oldestTransactionAt && older(database.oldestTransactionAt, 10 * minute)) {
    list.push({ id: 'transaction', moments: { at: database.oldestTransactionAt } })
  }
  const { connections: used, mostConnections: most } = database
  if (used > most * 0.8) list.push({ id: 'connections', values: { used, most } })
  if (signIns.passwordsWaiting > 50) list.push({ id: 'passwords', values: { count: signIns.passwordsWaiting } })
  return list
}
