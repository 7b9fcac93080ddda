import { sql } from 'kysely'
import type { WebhookBody } from '../../../contract/machines.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { openSecret } from '../session/factors/sealed.ts'
import { givenUpAfter, waitAfter } from './patience.ts'
import { type Outcome, sendMessage } from './send.ts'
import { webhookPlace } from './webhook-secret.ts'

/** How many messages are on their way at once. */
const atOnce = 20
/** A message whose process ended while it was on its way is sent again after this, in milliseconds. */
const lease = 60_000

interface Claimed {
  webhook_id: string
  outbox_id: string
  attempts: number
  url: string
  epoch: number
  sealed_secret: Buffer
  at: Date
  topic: string
  case_id: string | null
  details: { stream?: string; seq?: number }
}

/**
 * Sends the messages that are due, each at least once and with the same identifier every time. Of one case only the
 * earliest is on its way, so that a receiver never hears of a reply before the application.
 *
 * @returns how many were tried
 */
export async function deliverMessages(services: Services): Promise<number> {
  const claimed = await withSystem(services.pools.system, (tx) => claim(tx, services.clock()))
  await Promise.all(
    claimed.map(async (one) => {
      const outcome = await send(services, one)
      await withSystem(services.pools.system, (tx) => note(tx, services, one, outcome))
    }),
  )
  return claimed.length
}

/** Due messages, marked as on their way; two processes never take the same one. */
async function claim(tx: Transaction, now: Date): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with due as (
      select d.webhook_id, d.outbox_id
        from webhook_deliveries d
        join webhooks w on w.webhook_id = d.webhook_id and w.disabled_at is null
             and (w.paused_until is null or w.paused_until <= ${now})
       where d.next_attempt_at <= ${now}
         and not exists (
           select 1 from webhook_deliveries earlier
            where earlier.webhook_id = d.webhook_id and earlier.case_id = d.case_id
              and earlier.position < d.position and earlier.next_attempt_at is not null)
       order by d.position
       limit ${atOnce}
       for update of d skip locked)
    update webhook_deliveries d
       set next_attempt_at = ${new Date(now.getTime() + lease)}, attempts = d.attempts + 1
      from due
      join outbox message on message.outbox_id = due.outbox_id
      join webhooks hook on hook.webhook_id = due.webhook_id
     where d.webhook_id = due.webhook_id and d.outbox_id = due.outbox_id
    returning d.webhook_id, d.outbox_id, d.attempts, hook.url, hook.epoch, hook.sealed_secret,
              message.at, message.topic, message.case_id, message.details`.execute(tx)
  return rows
}

async function send(services: Services, one: Claimed): Promise<Outcome> {
  const body: WebhookBody = {
    type: one.topic,
    timestamp: one.at.toISOString(),
    data: { caseId: one.case_id, stream: one.details.stream ?? null, seq: one.details.seq ?? null },
  }
  const stored = { epoch: one.epoch, wrapped: one.sealed_secret }
  const secret = openSecret(services, webhookPlace(one.webhook_id), stored)
  const at = services.clock()
  return sendMessage(services.config, { id: one.outbox_id, url: one.url, secret, at, body: JSON.stringify(body) })
}

async function note(tx: Transaction, services: Services, one: Claimed, { delivered, outcome }: Outcome): Promise<void> {
  const now = services.clock()
  const hook = await tx
    .selectFrom('webhooks')
    .select(['failures', 'failing_since', 'authority_id', 'created_by'])
    .where('webhook_id', '=', one.webhook_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const failures = delivered ? 0 : hook.failures + 1
  const retryAt = new Date(now.getTime() + waitAfter(failures))
  await tx
    .updateTable('webhook_deliveries')
    .set({
      last_outcome: outcome,
      delivered_at: delivered ? now : null,
      next_attempt_at: delivered ? null : retryAt,
    })
    .where('webhook_id', '=', one.webhook_id)
    .where('outbox_id', '=', one.outbox_id)
    .execute()
  const failingSince = delivered ? null : (hook.failing_since ?? now)
  const givenUp = failingSince !== null && now.getTime() - failingSince.getTime() > givenUpAfter
  await tx
    .updateTable('webhooks')
    .set({
      failures,
      failing_since: failingSince,
      paused_until: delivered ? null : retryAt,
      ...(givenUp ? { disabled_at: now } : {}),
    })
    .where('webhook_id', '=', one.webhook_id)
    .execute()
  if (!givenUp) return
  const program = { userId: 'system', authority: { id: hook.authority_id, state: '' }, roles: [] }
  await writeAudit(tx, services, program, 'webhook_given_up', null, now.toISOString(), { webhookId: one.webhook_id })
}
