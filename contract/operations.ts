import { z } from 'zod'
import { connectedRegister } from './registers.ts'

/**
 * How the installation itself does, for the administrators of its operator. Counts, dates and codes of the program alone:
 * nothing here belongs to a case, a person or another authority.
 */

const moment = z.iso.datetime()
const count = z.number().int().min(0)

export const jobStates = ['well', 'failed', 'overdue', 'not_yet'] as const

export const operations = z.object({
  at: moment,
  program: z.object({
    version: z.string(),
    mode: z.enum(['practice', 'production']),
    startedAt: moment.describe('When the process that answers was started'),
    memoryBytes: count,
  }),
  database: z.object({
    kind: z.enum(['embedded', 'external']),
    version: z.string(),
    sizeBytes: count,
    connections: count,
    mostConnections: count,
    oldestTransactionAt: moment.nullable(),
    migration: z.string().describe('The last change of the tables that has run'),
  }),
  pools: z.array(z.object({ name: z.string(), open: count, idle: count, waiting: count, most: count })),
  jobs: z.array(
    z.object({
      name: z.string(),
      cron: z.string().describe('Five fields, in UTC'),
      beganAt: moment.nullable(),
      succeededAt: moment.nullable(),
      failedAt: moment.nullable(),
      fault: z.string().nullable().describe('Code or kind of the last failure'),
      tookMs: count.nullable(),
      state: z.enum(jobStates),
    }),
  ),
  queue: z.object({ waiting: count, active: count, failed: count, oldestAt: moment.nullable() }),
  outbox: z.object({
    waiting: count,
    oldestAt: moment.nullable(),
    deliveriesWaiting: count,
    webhooksFailing: count,
  }),
  backup: z
    .object({ at: moment, program: z.string(), bytes: count, rows: count })
    .nullable()
    .describe('The last that `rcms backup` has written'),
  verification: z
    .object({
      finishedAt: moment,
      cases: count,
      events: count,
      faults: count,
      kinds: z.array(z.string()).describe('What kinds of faults were found'),
    })
    .nullable()
    .describe('The last proof of the whole record'),
  round: z
    .object({ beganAt: moment, cases: count, faults: count })
    .nullable()
    .describe('A proof that goes on at the moment'),
  slow: z.array(
    z.object({
      statement: z.string(),
      during: z.string().nullable(),
      count,
      longestMs: count,
      lastAt: moment,
    }),
  ),
  registers: z.array(connectedRegister).describe('The registers that the program asks by itself'),
  signIns: z.object({ sessions: count, failures: count.describe('Within the last day'), passwordsWaiting: count }),
  disk: z.object({ freeBytes: count, totalBytes: count }),
  keys: z.array(
    z.object({
      epoch: count,
      current: z.boolean(),
      present: z.boolean().describe('Whether this process holds the key'),
      madeAt: moment.nullable(),
      retiredAt: moment.nullable(),
      destroyedAt: moment.nullable(),
    }),
  ),
})
export type Operations = z.infer<typeof operations>
