import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as contract from '../../../contract/notices.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { chooseNotices, forgetChoices, readChoices } from './choices.ts'
import { listNotices, markRead } from './list.ts'

const tags = ['notices']

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/notices',
      {
        schema: {
          tags,
          summary: 'What the signed-in official was told of, newest first, and how many are unread',
          description:
            'Unread are those neither read nor dealt with by a colleague. Of a case that the official meets no more, none is shown.',
          querystring: contract.noticeQuery,
          response: { 200: contract.noticePage },
        },
      },
      async (request) => listNotices(services, requireOfficial(request), request.query),
    )

    app.post(
      '/notices/read',
      {
        schema: {
          tags,
          summary: 'Mark own notices as read: one, all of a case, or one and all before it',
          body: contract.noticesRead,
          response: { 200: contract.unreadCount },
        },
      },
      async (request) => ({ unread: await markRead(services, requireOfficial(request), request.body) }),
    )

    app.get(
      '/notices/choices',
      {
        schema: {
          tags,
          summary: 'How the signed-in official hears of each kind of notice',
          response: { 200: contract.noticeChoices },
        },
      },
      async (request) => readChoices(services, requireOfficial(request)),
    )

    app.put(
      '/notices/choices',
      {
        schema: {
          tags,
          summary: 'Choose how to hear of some kinds; what stands under the agreement cannot be put off',
          body: contract.newNoticeChoices,
          response: { 200: contract.noticeChoices },
        },
      },
      async (request) => chooseNotices(services, requireOfficial(request), request.body),
    )

    app.delete(
      '/notices/choices',
      {
        schema: {
          tags,
          summary: 'Go back to what is usual for the own roles',
          response: { 200: contract.noticeChoices },
        },
      },
      async (request) => forgetChoices(services, requireOfficial(request)),
    )
  }
}
