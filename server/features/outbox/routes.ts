import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/administration.ts'
import { feed, feedQuery, webhookTest } from '../../../contract/machines.ts'
import { requireAdministrator, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { changing } from '../administration/asked.ts'
import {
  disableWebhook,
  enterWebhook,
  listWebhooks,
  readOutbox,
  renewWebhookSecret,
  testWebhook,
} from './administer-webhooks.ts'
import { readFeed } from './feed.ts'

const tags = ['machines']
const ofWebhook = z.object({ id: z.uuid() })

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/feed',
      {
        schema: {
          tags,
          summary: 'What happened on the cases of the own authority, behind a cursor',
          description:
            'Every message comes once and in order. Ask again with `next`: at once when the page was full, otherwise after some seconds.',
          querystring: feedQuery,
          response: { 200: feed },
        },
      },
      async (request) => readFeed(services, requireOfficial(request), request.query),
    )
    await app.register(async (pages) => {
      pages.addHook('onRequest', async (request) => {
        requireAdministrator(request)
      })
      await pages.register(administration(services))
    })
  }
}

const administration = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/webhooks',
      {
        schema: { tags, summary: 'Webhooks of the authorities one administers', response: { 200: contract.webhooks } },
      },
      async (request) => listWebhooks(services, requireAdministrator(request)),
    )

    app.post(
      '/administration/webhooks',
      {
        schema: {
          tags,
          summary: 'Enter a webhook; its secret is given once',
          body: contract.newWebhook,
          response: { 201: contract.webhookSecret },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await enterWebhook(services, changing(request, services), request.body)),
    )

    app.post(
      '/administration/webhooks/:id/secret',
      {
        schema: {
          tags,
          summary: 'A new secret, with which messages are signed from now on',
          params: ofWebhook,
          response: { 200: contract.webhookSecret },
        },
      },
      async (request) => renewWebhookSecret(services, changing(request, services), request.params.id),
    )

    app.post(
      '/administration/webhooks/:id/test',
      {
        schema: {
          tags,
          summary: 'Send a message that concerns no case, at once',
          params: ofWebhook,
          response: { 200: webhookTest },
        },
      },
      async (request) => testWebhook(services, changing(request, services), request.params.id),
    )

    app.post(
      '/administration/webhooks/:id/disable',
      {
        schema: { tags, summary: 'Send nothing there any more', params: ofWebhook, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await disableWebhook(services, changing(request, services), request.params.id)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/administration/outbox',
      {
        schema: {
          tags,
          summary: 'What connected systems have not been told yet',
          response: { 200: contract.outboxState },
        },
      },
      async (request) => readOutbox(services, requireAdministrator(request)),
    )
  }
}
