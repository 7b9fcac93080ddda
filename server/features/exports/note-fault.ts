import { sqlState } from '../../platform/database/errors.ts'
import { tell } from '../../platform/metrics/happenings.ts'

/** Why no file came of it, for the log and the figures of this process: the kind of the error, since its text may quote a case. */
export function noteFault(job: string, error: unknown): void {
  const fault = sqlState(error) ?? (error instanceof Error ? error.name : 'unknown')
  tell({ kind: 'job', job, fault, ms: 0, items: 0 })
}
