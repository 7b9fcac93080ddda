import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { openObstacle, principalOf } from '../case-file.ts'
import { isOver } from '../clocks.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { invalid, refuse } from '../refusal.ts'
import { suspendable } from '../running-deadline.ts'

export const openObstacleInput = z.strictObject({
  /** The first day on which it stood. */
  since: z.iso.date(),
  /** What it is; kept by the side that reports it. */
  text: z.string().trim().min(1).max(2000),
})

export const closeObstacleInput = z.strictObject({
  /** The last day on which it stood. */
  until: z.iso.date(),
})

/**
 * An obstacle arose, and the periods that the pack lets stand still do so until it ends. The other State learns of it and
 * since when, and of no cause: legal or practical is one word here, as with a stop (safeguard 2). Refused with
 * `obstacle_open` (`since`), with `nothing_stands_still` where no such period runs, or with a fault at `since`.
 */
export function decideOpenObstacle(
  file: CaseFile,
  { since, text }: z.infer<typeof openObstacleInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const open = openObstacle(file)
  if (open) return refuse('obstacle_open', { since: open.since })
  const running = suspendable(file, context, relation).filter((clock) => !isOver(clock, context.now))
  if (running.length === 0) return refuse('nothing_stands_still')
  if (since > todayOf(file, context, relation, context.now)) return invalid('since', 'date_in_future')
  const from = running.map((clock) => clock.from).sort()[0]!
  if (since < from) return invalid('since', 'before_the_period', { from })
  const obstacleId = context.newId()
  const parts = [{ part: 'obstacle', personId: principalOf(file), section: 'file' as const, content: { text } }]
  return decided(
    { stream: relation, type: 'obstacle_recorded', data: { obstacleId }, parts },
    { stream: 'shared', type: 'obstacle_opened', data: { obstacleId, by: relation, since } },
  )
}

/**
 * The obstacle is gone and the periods run on, or anew, as the pack says. Refused with `no_obstacle`, or with a fault at
 * `until`: for a day to come, a day before it arose, or one with which a deadline would already have passed, because no
 * act moves a date into the past.
 */
export function decideCloseObstacle(
  file: CaseFile,
  { until }: z.infer<typeof closeObstacleInput>,
  context: Context,
): Decision {
  const { relation } = context.actor
  const open = openObstacle(file)
  if (open?.by !== relation) return refuse('no_obstacle')
  if (until > todayOf(file, context, relation, context.now)) return invalid('until', 'date_in_future')
  if (until < open.since) return invalid('until', 'before_the_obstacle', { since: open.since })
  const { obstacleId } = open
  const stood = suspendable(file, context, relation).filter((clock) => clock.standingSince !== null)
  const obstacles = file.obstacles.map((one) => (one === open ? { ...one, until } : one))
  const past = suspendable({ ...file, obstacles }, context, relation).find(
    (clock) => isOver(clock, context.now) && stood.some(({ rule, from }) => rule === clock.rule && from === clock.from),
  )
  if (past) return invalid('until', 'deadline_would_have_passed', { due: past.due })
  return decided({ stream: 'shared', type: 'obstacle_closed', data: { obstacleId, until } })
}
