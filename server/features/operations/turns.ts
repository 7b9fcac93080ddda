// Offered to other features: the program notes every turn of its jobs.
import { performance } from 'node:perf_hooks'
import { sqlState } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { RecurringJob } from '../../platform/jobs/jobs.ts'
import { during, tell } from '../../platform/metrics/happenings.ts'
import type { Services } from '../../platform/services.ts'

/** The same jobs; each of their turns is noted, counted and told. */
export function noted(services: Pick<Services, 'pools' | 'clock'>, jobs: readonly RecurringJob[]): RecurringJob[] {
  return jobs.map((job) => ({ ...job, run: () => during(`job ${job.name}`, () => turn(services, job)) }))
}

async function turn(services: Pick<Services, 'pools' | 'clock'>, { name, run }: RecurringJob): Promise<unknown> {
  const began = performance.now()
  await note(services, name, 'began', null, null)
  const ended = async (fault: string | null, items: number) => {
    const ms = Math.round(performance.now() - began)
    tell({ kind: 'job', job: name, fault, ms, items })
    await note(services, name, fault === null ? 'succeeded' : 'failed', fault, ms)
  }
  try {
    const result = await run()
    await ended(null, typeof result === 'number' ? result : 0)
    return result
  } catch (error) {
    // The note must not hide why the turn failed, least of all when it is the database that is away.
    await ended(faultOf(error), 0).catch(() => {})
    throw error
  }
}

/** Texts of errors may quote what somebody typed; the code or the kind does not. */
function faultOf(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  return sqlState(inner) ?? (inner instanceof Error ? inner.name : 'unknown')
}

async function note(
  { pools, clock }: Pick<Services, 'pools' | 'clock'>,
  name: string,
  what: 'began' | 'succeeded' | 'failed',
  fault: string | null,
  ms: number | null,
): Promise<void> {
  const now = clock()
  const change = {
    ...(what === 'began' ? { began_at: now } : { took_ms: ms }),
    ...(what === 'succeeded' ? { succeeded_at: now } : {}),
    ...(what === 'failed' ? { failed_at: now, fault } : {}),
  }
  await withSystem(pools.system, (tx) =>
    tx
      .insertInto('job_turns')
      .values({ name, began_at: now, ...change })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(change))
      .execute(),
  )
}
