import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languages } from '../../../contract/i18n.ts'
import * as contract from '../../../contract/session.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { routes as account } from './account/routes.ts'
import { sessionAnswer } from './answer.ts'
import { clientName } from './client-name.ts'
import { takeCookie } from './cookie.ts'
import { routes as factors } from './factors/routes.ts'
import { routes as invitations } from './invitations/routes.ts'
import { practiceAccounts } from './practice-accounts.ts'
import { routes as providers } from './providers/routes.ts'
import { manyAtOnce } from './rate.ts'
import { signIn, signOut } from './sign-in.ts'
import { shownToken } from './token.ts'
import { sessionView } from './view.ts'

const tags = ['session']

export const routes = (services: Services): FastifyPluginAsyncZod => {
  const answer = sessionAnswer(services)
  return async (app) => {
    app.post(
      '/session',
      {
        schema: {
          tags,
          summary: 'Sign in',
          description: 'Where `stage` is not `full`, only what completes the sign-in can be reached until it is.',
          body: contract.signIn,
          response: { 200: contract.session },
        },
        config: { open: true, rateLimit: manyAtOnce },
      },
      async (request, reply) => {
        const earlier = shownToken(services, request)
        const token = await signIn(services, request.body, clientName(request.headers['user-agent']))
        if (earlier) await signOut(services, earlier)
        return answer(request, reply, token)
      },
    )

    app.get(
      '/session',
      {
        schema: { tags, summary: 'Who is signed in', response: { 200: contract.session } },
        config: { completesSignIn: true },
      },
      async (request) => {
        const official = requireOfficial(request)
        if (!request.proof) throw new Error('an official without a proof')
        return sessionView(services, { official, proof: request.proof })
      },
    )

    app.delete(
      '/session',
      { schema: { tags, summary: 'Sign out', response: { 204: z.undefined() } }, config: { open: true } },
      async (request, reply) => {
        const token = shownToken(services, request)
        if (token) await signOut(services, token)
        takeCookie(services, request, reply)
        return reply.code(204).send()
      },
    )

    app.put(
      '/session/language',
      {
        schema: {
          tags,
          summary: 'Choose the language of the pages',
          body: z.strictObject({ language: z.enum(languages) }),
          response: { 200: contract.session },
        },
        config: { completesSignIn: true },
      },
      async (request) => {
        const official = requireOfficial(request)
        if (!request.proof) throw new Error('an official without a proof')
        const { language } = request.body
        await withSystem(services.pools.system, (tx) =>
          tx.updateTable('users').set({ language }).where('user_id', '=', official.userId).execute(),
        )
        return sessionView(services, { official: { ...official, language }, proof: request.proof })
      },
    )

    app.get(
      '/practice/accounts',
      {
        schema: {
          tags,
          summary: 'The open accounts of a practice installation',
          response: { 200: contract.practiceAccounts },
        },
        config: { open: true },
      },
      async () => {
        if (services.config.mode !== 'practice') throw notFound()
        return practiceAccounts(services)
      },
    )

    for (const room of [factors, account, invitations, providers]) await app.register(room(services))
  }
}
