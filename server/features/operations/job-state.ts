import type { Operations } from '../../../contract/operations.ts'

type JobState = Operations['jobs'][number]['state']

const minute = 60_000

/** The longest time between two turns that the five fields ask for, in milliseconds, as far as the program uses them. */
export function longestGap(cron: string): number {
  const [minutes = '', hours = ''] = cron.split(' ')
  if (hours !== '*') return 24 * 60 * minute
  const every = /^\*\/(\d+)$/.exec(minutes)?.[1]
  if (every) return Number(every) * minute
  return minutes === '*' ? minute : 60 * minute
}

export interface Turns {
  cron: string
  beganAt: Date | null
  succeededAt: Date | null
  failedAt: Date | null
}

/** A turn may begin a quarter of its distance late, at least ten minutes; then somebody should look. */
export function jobState({ cron, beganAt, succeededAt, failedAt }: Turns, startedAt: Date, now: Date): JobState {
  const gap = longestGap(cron)
  const patience = gap + Math.max(gap / 4, 10 * minute)
  // Before the first turn, and after a night in which no process ran, the time counts from the start.
  const since = Math.max(beganAt?.getTime() ?? 0, startedAt.getTime())
  if (now.getTime() - since > patience) return 'overdue'
  if (failedAt && failedAt > (succeededAt ?? new Date(0))) return 'failed'
  return succeededAt ? 'well' : 'not_yet'
}
