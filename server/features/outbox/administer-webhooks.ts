import { sql } from 'kysely'
import type { z } from 'zod'
import type { newWebhook, outboxState, webhook, webhookSecret } from '../../../contract/administration.ts'
import type { webhookTest } from '../../../contract/machines.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { administer } from '../administration/administer.ts'
import { administeredPlaces, managedAuthority } from '../administration/standing.ts'
import { writeAudit } from '../cases/audit.ts'
import { openSecret, sealSecret } from '../session/factors/sealed.ts'
import { mayCall, sendMessage } from './send.ts'
import { newWebhookSecret, webhookPlace } from './webhook-secret.ts'

/** The webhooks of the authorities one manages, each with what waits for it. */
export async function listWebhooks(services: Services, official: Official): Promise<z.infer<typeof webhook>[]> {
  return withSystem(services.pools.system, async (tx) => {
    const rows = await hooksOf(tx, await placesOf(tx, official))
    return rows.map((row) => ({
      webhookId: row.webhook_id,
      authorityId: row.authority_id,
      url: row.url,
      topics: row.topics,
      createdAt: row.created_at.toISOString(),
      disabledAt: row.disabled_at?.toISOString() ?? null,
      waiting: row.waiting,
      lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
      lastOutcome: row.last_outcome,
    }))
  })
}

/** What the systems of one's authorities have not been told, and those that cannot be reached at the moment. */
export async function readOutbox(services: Services, official: Official): Promise<z.infer<typeof outboxState>> {
  return withSystem(services.pools.system, async (tx) => {
    const places = await placesOf(tx, official)
    const hooks = await hooksOf(tx, places)
    const untold = await tx
      .selectFrom('outbox')
      .select((row) => [row.fn.countAll<number>().as('waiting'), row.fn.min('at').as('oldest')])
      .where('dispatched_at', 'is', null)
      .where(sql<boolean>`authority_id = any(${places})`)
      .executeTakeFirstOrThrow()
    const live = hooks.filter((row) => row.disabled_at === null)
    const oldest = [untold.oldest, ...live.map((row) => row.oldest_at)].filter((at) => at !== null)
    return {
      waiting: untold.waiting + live.reduce((sum, row) => sum + row.waiting, 0),
      oldestAt: oldest.length > 0 ? new Date(Math.min(...oldest.map(Number))).toISOString() : null,
      failing: live.flatMap((row) =>
        row.failures === 0 || row.oldest_at === null
          ? []
          : {
              webhookId: row.webhook_id,
              authorityId: row.authority_id,
              url: row.url,
              waiting: row.waiting,
              oldestAt: row.oldest_at.toISOString(),
              attempts: row.failures,
              nextAttemptAt: row.paused_until?.toISOString() ?? null,
              lastOutcome: row.last_outcome,
            },
      ),
    }
  })
}

/** Enters a webhook; its secret is given once. @throws ProblemError 404, 422 for an address that may not be called */
export async function enterWebhook(
  services: Services,
  official: Official,
  input: z.infer<typeof newWebhook>,
): Promise<z.infer<typeof webhookSecret>> {
  if (!mayCall(new URL(input.url), services.config)) {
    throw problem(422, 'invalid', { fields: [{ path: 'url', code: 'address_refused' }] })
  }
  const [webhookId, secret] = [services.newId(), newWebhookSecret()]
  const { epoch, wrapped } = sealSecret(services, webhookPlace(webhookId), secret)
  return administer(services, official, async (tx) => {
    await managedAuthority(tx, official, input.authorityId)
    await tx
      .insertInto('webhooks')
      .values({
        ...{ webhook_id: webhookId, authority_id: input.authorityId, url: input.url, topics: [...input.topics] },
        ...{ epoch, sealed_secret: wrapped, created_by: official.userId, created_at: services.clock() },
      })
      .execute()
    await note(tx, services, official, 'webhook_added', webhookId)
    return { webhookId, secret }
  })
}

/** A new secret; messages are signed with it from now on. @throws ProblemError 404 */
export async function renewWebhookSecret(
  services: Services,
  official: Official,
  webhookId: string,
): Promise<z.infer<typeof webhookSecret>> {
  const secret = newWebhookSecret()
  const { epoch, wrapped } = sealSecret(services, webhookPlace(webhookId), secret)
  return administer(services, official, async (tx) => {
    await managedWebhook(tx, official, webhookId)
    const sealed = { epoch, sealed_secret: wrapped }
    await tx.updateTable('webhooks').set(sealed).where('webhook_id', '=', webhookId).execute()
    await note(tx, services, official, 'webhook_secret_renewed', webhookId)
    return { webhookId, secret }
  })
}

/** Nothing is sent there any more; what waited is not sent either. @throws ProblemError 404 */
export async function disableWebhook(services: Services, official: Official, webhookId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    await managedWebhook(tx, official, webhookId)
    await tx
      .updateTable('webhooks')
      .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(services.clock())) }))
      .where('webhook_id', '=', webhookId)
      .execute()
    await tx
      .updateTable('webhook_deliveries')
      .set({ next_attempt_at: null })
      .where('webhook_id', '=', webhookId)
      .where('delivered_at', 'is', null)
      .execute()
    await note(tx, services, official, 'webhook_disabled', webhookId)
  })
}

/** Sends a message that concerns no case, at once. A receiver that was away is tried again for all that waits. */
export async function testWebhook(
  services: Services,
  official: Official,
  webhookId: string,
): Promise<z.infer<typeof webhookTest>> {
  const hook = await withSystem(services.pools.system, (tx) => managedWebhook(tx, official, webhookId))
  if (hook.disabled_at) throw notFound()
  const secret = openSecret(services, webhookPlace(webhookId), { epoch: hook.epoch, wrapped: hook.sealed_secret })
  const at = services.clock()
  const data = { caseId: null, stream: null, seq: null }
  const body = JSON.stringify({ type: 'webhook.test', timestamp: at.toISOString(), data })
  const outcome = await sendMessage(services.config, { id: services.newId(), url: hook.url, secret, at, body })
  await withSystem(services.pools.system, async (tx) => {
    if (outcome.delivered) {
      await tx
        .updateTable('webhooks')
        .set({ failures: 0, failing_since: null, paused_until: null })
        .where('webhook_id', '=', webhookId)
        .execute()
      await tx
        .updateTable('webhook_deliveries')
        .set({ next_attempt_at: at })
        .where('webhook_id', '=', webhookId)
        .where('next_attempt_at', 'is not', null)
        .execute()
    }
    await note(tx, services, official, 'webhook_tested', webhookId)
  })
  return outcome
}

async function placesOf(tx: Transaction, official: Official): Promise<string[]> {
  return (await administeredPlaces(tx, official)).filter(({ opening }) => !opening).map(({ id }) => id)
}

async function hooksOf(tx: Transaction, places: readonly string[]) {
  return tx
    .selectFrom('webhooks as hook')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('webhook_deliveries as delivery')
          .leftJoin('outbox as message', 'message.outbox_id', 'delivery.outbox_id')
          .whereRef('delivery.webhook_id', '=', 'hook.webhook_id')
          .select((row) => [
            row.fn
              .count<number>('delivery.outbox_id')
              .filterWhere('delivery.next_attempt_at', 'is not', null)
              .as('waiting'),
            row.fn.min('message.at').filterWhere('delivery.next_attempt_at', 'is not', null).as('oldest_at'),
            row.fn.max('delivery.delivered_at').as('last_delivered_at'),
            sql<string | null>`(array_agg(delivery.last_outcome order by delivery.position desc)
              filter (where delivery.last_outcome is not null))[1]`.as('last_outcome'),
          ])
          .as('told'),
      (join) => join.onTrue(),
    )
    .where(sql<boolean>`hook.authority_id = any(${[...places]})`)
    .select(['hook.webhook_id', 'hook.authority_id', 'hook.url', 'hook.topics', 'hook.created_at', 'hook.disabled_at'])
    .select(['hook.failures', 'hook.paused_until', 'told.oldest_at', 'told.last_delivered_at', 'told.last_outcome'])
    .select((eb) => eb.fn.coalesce('told.waiting', sql<number>`0`).as('waiting'))
    .orderBy('hook.created_at')
    .orderBy('hook.webhook_id')
    .execute()
}

async function managedWebhook(tx: Transaction, official: Official, webhookId: string) {
  const row = await tx.selectFrom('webhooks').selectAll().where('webhook_id', '=', webhookId).executeTakeFirst()
  if (!row) throw notFound()
  await managedAuthority(tx, official, row.authority_id)
  return row
}

async function note(tx: Transaction, services: Services, official: Official, act: string, webhookId: string) {
  await writeAudit(tx, services, official, act, null, services.clock().toISOString(), { webhookId })
}
