import { expect, test } from 'vitest'
import type { Operations } from '../../../contract/operations.ts'
import { attentionOf } from './attention.ts'

const at = '2026-11-24T12:00:00.000Z'
const ago = (minutes: number) => new Date(Date.parse(at) - minutes * 60_000).toISOString()
const job: Operations['jobs'][number] = {
  ...{ name: 'sweep-sign-in', cron: '17 * * * *', beganAt: ago(9), succeededAt: ago(9) },
  ...{ failedAt: null, fault: null, tookMs: 3, state: 'well' },
}
const well: Operations = {
  at,
  program: { version: '1', mode: 'production', startedAt: ago(900), memoryBytes: 1 },
  database: {
    ...{ kind: 'external', version: '18', sizeBytes: 1, connections: 9, mostConnections: 100 },
    ...{ oldestTransactionAt: ago(1), migration: '0006-operations' },
  },
  pools: [],
  jobs: [job],
  queue: { waiting: 0, active: 0, failed: 0, oldestAt: null },
  outbox: { waiting: 2, oldestAt: ago(1), deliveriesWaiting: 0, webhooksFailing: 0 },
  backup: { at: ago(600), program: '1', bytes: 1, rows: 1 },
  verification: { finishedAt: ago(600), cases: 1, events: 1, faults: 0, kinds: [] },
  round: null,
  slow: [],
  registers: [],
  signIns: { sessions: 1, failures: 3, passwordsWaiting: 0 },
  disk: { freeBytes: 9e11, totalBytes: 1e12 },
  keys: [],
}

test('where all is well, nothing needs an eye', () => {
  expect(attentionOf(well)).toEqual([])
})

test.each<[string, Partial<Operations>]>([
  ['record-faults', { verification: { ...well.verification!, faults: 1, kinds: ['hash'] } }],
  ['record-faults', { round: { beganAt: ago(5), cases: 1, faults: 2 } }],
  ['record-never', { verification: null }],
  ['record-late', { verification: { ...well.verification!, finishedAt: ago(4 * 1440) } }],
  ['backup-never', { backup: null }],
  ['backup-late', { backup: { ...well.backup!, at: ago(3 * 1440) } }],
  ['job-failed', { jobs: [{ ...job, state: 'failed', failedAt: ago(1), fault: '53100' }] }],
  ['job-overdue', { jobs: [{ ...job, state: 'overdue' }] }],
  ['disk', { disk: { freeBytes: 4e10, totalBytes: 1e12 } }],
  ['disk', { disk: { freeBytes: 9e8, totalBytes: 5e9 } }],
  ['outbox', { outbox: { ...well.outbox, oldestAt: ago(11) } }],
  ['webhooks', { outbox: { ...well.outbox, webhooksFailing: 1 } }],
  ['transaction', { database: { ...well.database, oldestTransactionAt: ago(11) } }],
  ['connections', { database: { ...well.database, connections: 81 } }],
  ['passwords', { signIns: { ...well.signIns, passwordsWaiting: 51 } }],
])('%s', (id, change) => {
  expect(attentionOf({ ...well, ...change }).map((one) => one.id)).toEqual([id])
})

test('in practice nobody is asked for a backup', () => {
  expect(attentionOf({ ...well, backup: null, program: { ...well.program, mode: 'practice' } })).toEqual([])
})

test('what is gravest comes first', () => {
  const bad = { ...well, backup: null, verification: { ...well.verification!, faults: 1 } }
  expect(attentionOf(bad).map(({ id, severe }) => [id, severe ?? false])).toEqual([
    ['record-faults', true],
    ['backup-never', false],
  ])
})
